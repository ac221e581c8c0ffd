package io.kolscout.discord.draw;

import net.dv8tion.jda.api.components.Component;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.selections.SelectMenu;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;

/** Discord's limits, in characters where nothing else is said. Sources: docs.discord.com, and JDA where it knows them. */
public final class DiscordLimits {

    /** Components of a message, nested ones too. */
    static final int COMPONENTS = Message.MAX_COMPONENT_COUNT_IN_COMPONENT_TREE;

    /** All text of a message's components. */
    static final int TEXT = Message.MAX_CONTENT_LENGTH_COMPONENT_V2;

    static final int BUTTONS_OF_A_ROW = ActionRow.getMaxAllowed(Component.Type.BUTTON);
    static final int BUTTON = Button.LABEL_MAX_LENGTH;
    static final int OPTIONS = SelectMenu.OPTIONS_MAX_AMOUNT;
    static final int OPTION = SelectOption.LABEL_MAX_LENGTH;
    static final int OPTION_TEXT = SelectOption.DESCRIPTION_MAX_LENGTH;
    static final int PLACEHOLDER = SelectMenu.PLACEHOLDER_MAX_LENGTH;
    static final int LABEL = Label.LABEL_MAX_LENGTH;
    static final int LABEL_TEXT = Label.DESCRIPTION_MAX_LENGTH;
    static final int INPUT = TextInput.MAX_VALUE_LENGTH;

    /** Fields of a form. */
    static final int FIELDS = 5;

    /** Of a command and of its options. */
    public static final int DESCRIPTION = CommandData.MAX_DESCRIPTION_LENGTH;

    /** Of a command's option, and of what is suggested for one. */
    public static final int CHOICES = OptionData.MAX_CHOICES;

    /** Of a choice's name and of its value alike. */
    public static final int CHOICE = OptionData.MAX_CHOICE_NAME_LENGTH;

    /** More answers than this are a menu, fewer are buttons. */
    static final int BUTTONS_OF_A_QUESTION = 5;

    private DiscordLimits() {}
}
