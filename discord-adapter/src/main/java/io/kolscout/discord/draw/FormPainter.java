package io.kolscout.discord.draw;

import io.kolscout.chat.Form;
import io.kolscout.chat.Form.Field;
import io.kolscout.show.Ellipsis;
import java.util.List;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.label.LabelChildComponent;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu.DefaultValue;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu.SelectTarget;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.entities.channel.Channel;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.modals.Modal;
import org.jspecify.annotations.Nullable;

/** Draws forms as modals, whose custom id is the form's. */
public final class FormPainter implements Field.Visitor<LabelChildComponent> {

    private static final List<ChannelType> POSTABLE = List.of(
            ChannelType.TEXT,
            ChannelType.NEWS,
            ChannelType.VOICE,
            ChannelType.GUILD_PUBLIC_THREAD,
            ChannelType.GUILD_PRIVATE_THREAD,
            ChannelType.GUILD_NEWS_THREAD);

    private final @Nullable Channel here;

    private FormPainter(@Nullable Channel here) {
        this.here = here;
    }

    /**
     * A form as a modal. Where it has more fields than Discord shows, those at the end are left out; all of them can be
     * filled in later.
     *
     * @param here the channel that is chosen at first, where one can post there
     */
    public static Modal form(Form form, @Nullable Channel here) {
        FormPainter painter = new FormPainter(here);
        List<Label> labels = form.fields().stream()
                .limit(DiscordLimits.FIELDS)
                .map(field -> painter.label(field))
                .toList();
        return Modal.create(form.id().encode(), form.title())
                .addComponents(labels)
                .build();
    }

    private Label label(Field field) {
        String hint = field instanceof Form.Text text ? text.hint() : "";
        String label = Ellipsis.cut(field.label(), DiscordLimits.LABEL);
        LabelChildComponent child = field.accept(this);
        return hint.isEmpty()
                ? Label.of(label, child)
                : Label.of(label, Ellipsis.cut(hint, DiscordLimits.LABEL_TEXT), child);
    }

    @Override
    public LabelChildComponent text(Form.Text text) {
        return TextInput.create(text.id(), text.lines() ? TextInputStyle.PARAGRAPH : TextInputStyle.SHORT)
                .setRequired(text.required())
                .setMaxLength(Math.min(text.most(), DiscordLimits.INPUT))
                .build();
    }

    @Override
    public LabelChildComponent select(Form.Select select) {
        StringSelectMenu.Builder menu = StringSelectMenu.create(select.id()).setRequired(select.required());
        select.values().stream()
                .limit(DiscordLimits.OPTIONS)
                .filter(value -> value.id().length() <= DiscordLimits.OPTION)
                .map(value -> SelectOption.of(Ellipsis.cut(value.label(), DiscordLimits.OPTION), value.id()))
                .forEach(menu::addOptions);
        return menu.build();
    }

    @Override
    public LabelChildComponent channel(Form.Channel channel) {
        EntitySelectMenu.Builder menu = EntitySelectMenu.create(channel.id(), SelectTarget.CHANNEL)
                .setChannelTypes(POSTABLE)
                .setRequired(true);
        return here == null || !POSTABLE.contains(here.getType())
                ? menu.build()
                : menu.setDefaultValues(DefaultValue.channel(here.getId())).build();
    }
}
