package io.kolscout.discord.testdiscord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.filedisplay.FileDisplay;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.radiogroup.RadioGroup;
import net.dv8tion.jda.api.components.section.Section;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu.SelectTarget;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.separator.Separator;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.events.channel.ChannelCreateEvent;
import net.dv8tion.jda.api.events.interaction.GenericInteractionCreateEvent;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.interactions.IntegrationType;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A plain bot of JDA goes all the ways that the test Discord offers. */
class TestDiscordTest {

    private final TestDiscord discord = TestDiscord.start();
    private final Guild acme = discord.guild("Acme");
    private final Channel launch = acme.channel("launch");
    private final Person ann = acme.member("ann");
    private final PlainBot bot = new PlainBot(discord, 1);

    @AfterEach
    void end() {
        bot.close();
        discord.close();
    }

    private void register() {
        bot.register(
                Commands.slash("classify", "Asks about a creator")
                        .setContexts(InteractionContextType.ALL)
                        .setIntegrationTypes(IntegrationType.ALL)
                        .addOptions(
                                new OptionData(OptionType.STRING, "creator", "Who", true, true),
                                new OptionData(OptionType.STRING, "goal", "What for")
                                        .addChoices(new Command.Choice("Sales", "sales"))),
                Commands.slash("kol", "Several things").addSubcommands(new SubcommandData("resume", "Goes on")),
                Commands.message("Classify link"));
    }

    private static String option(GenericInteractionCreateEvent event, String name) {
        return Objects.requireNonNull(((SlashCommandInteractionEvent) event).getOption(name))
                .getAsString();
    }

    @Test
    void aCommandIsAnsweredForOneOrForAll() {
        register();
        bot.answer = event -> {
            SlashCommandInteractionEvent command = (SlashCommandInteractionEvent) event;
            if (command.getFullCommandName().equals("kol resume")) {
                command.reply("Going on").queue();
            } else {
                command.reply("Who is behind " + option(command, "creator") + " for " + option(command, "goal"))
                        .setEphemeral(true)
                        .queue();
            }
        };
        Receipt receipt = ann.types(launch, "/classify creator:@acme.shop and: more goal:Sales");
        assertTrue(receipt.answered());
        assertEquals(4, receipt.type());
        Message seen = ann.sees(launch);
        assertEquals(List.of("Who is behind @acme.shop and: more for sales"), seen.lines());
        assertTrue(seen.isEphemeral());
        assertEquals(List.of(), launch.messages());
        assertEquals(List.of(), acme.member("bob").visible(launch));
        ann.types(launch, "/kol resume");
        assertEquals("Going on", launch.waitsForPost().text());
        ann.reloadsClient();
        assertEquals(1, ann.visible(launch).size());
        assertEquals(1, discord.commandWrites());
        assertEquals(3, discord.commands().size());
        assertThrows(AssertionError.class, () -> ann.types(launch, "/classify goal:Sales"));
        assertThrows(AssertionError.class, () -> ann.types(launch, "/classify creator:x goal:Fame"));
        assertThrows(AssertionError.class, () -> ann.types(launch, "/classify who:x"));
        assertThrows(AssertionError.class, () -> ann.types(launch, "/forget"));
        assertEquals(List.of(), discord.violations());
    }

    @Test
    void suggestionsAreShown() {
        register();
        bot.answer = event -> ((CommandAutoCompleteInteractionEvent) event)
                .replyChoiceStrings(((CommandAutoCompleteInteractionEvent) event)
                                .getFocusedOption()
                                .getValue() + "me.shop")
                .queue();
        assertEquals(List.of("@acme.shop"), ann.suggestions(launch, "classify", "creator", "@ac"));
        assertEquals(List.of(), discord.violations());
    }

    @Test
    void aDeferredAnswerHasButtonsMenusAndAFile() {
        register();
        bot.answer = event -> {
            if (event instanceof SlashCommandInteractionEvent command) {
                command.deferReply(true).queue();
                command.getHook()
                        .editOriginalComponents(
                                Container.of(
                                                Section.of(
                                                        Button.link("https://acme.example/shop", "Shop"),
                                                        TextDisplay.of("## KOL\nBy *acme*")),
                                                Separator.createDivider(Separator.Spacing.SMALL),
                                                ActionRow.of(
                                                        Button.primary("v1|plan", "Plan"),
                                                        Button.danger("v1|no", "No")
                                                                .asDisabled()),
                                                ActionRow.of(StringSelectMenu.create("v1|goal")
                                                        .setPlaceholder("Goal")
                                                        .addOption("Sales", "sales")
                                                        .addOption("Reach", "reach")
                                                        .build()))
                                        .withAccentColor(0x1F8B4C),
                                FileDisplay.fromFile(
                                        FileUpload.fromData("a,b\n".getBytes(StandardCharsets.UTF_8), "plan.csv")))
                        .useComponentsV2()
                        .queue();
            } else if (event instanceof ButtonInteractionEvent button) {
                button.deferEdit().queue();
                button.getHook()
                        .editOriginalComponents(TextDisplay.of("Done by " + button.getComponentId()))
                        .setFiles()
                        .useComponentsV2()
                        .queue();
                button.getHook().sendMessage("And more").setEphemeral(true).queue();
            } else if (event instanceof StringSelectInteractionEvent select) {
                select.reply("You chose " + select.getValues()).queue();
            }
        };
        ann.types(launch, "/classify creator:x");
        Message verdict = ann.sees(launch);
        assertEquals(
                List.of(
                        "## KOL",
                        "By *acme*",
                        "[Shop](https://acme.example/shop)",
                        "---",
                        "[Plan] [No, disabled]",
                        "[Goal: Sales | Reach]",
                        "[file plan.csv]"),
                verdict.lines());
        assertEquals("#1f8b4c", verdict.accent());
        assertEquals("a,b\n", verdict.files().get(0).text());
        assertEquals(List.of("Sales", "Reach"), verdict.options());
        assertThrows(AssertionError.class, () -> ann.clicks(verdict, "No"));
        ann.chooses(verdict, "Reach");
        assertEquals("You chose [reach]", launch.waitsForPost().text());
        assertEquals(6, ann.clicks(verdict, "Plan").type());
        Message done = verdict.waitsFor(message -> message.shows("Done"));
        assertEquals(List.of("Done by v1|plan"), done.lines());
        assertEquals(List.of(), done.files());
        assertTrue(ann.waitsForMessage(launch, message -> message.shows("And more"))
                .isEphemeral());
        assertEquals(List.of(), discord.violations());
    }

    @Test
    void aModalIsFilledInAndSubmitted() {
        register();
        bot.answer = event -> {
            if (event instanceof SlashCommandInteractionEvent command) {
                command.replyComponents(TextDisplay.of("Ready?"), ActionRow.of(Button.primary("ask", "Ask")))
                        .useComponentsV2()
                        .queue();
            } else if (event instanceof ButtonInteractionEvent button) {
                button.replyModal(net.dv8tion.jda.api.modals.Modal.create("m", "Plan")
                                .addComponents(
                                        TextDisplay.of("Take your time"),
                                        Label.of(
                                                "Creator",
                                                TextInput.create("creator", TextInputStyle.SHORT)
                                                        .setMaxLength(10)
                                                        .build()),
                                        Label.of(
                                                "Goal",
                                                StringSelectMenu.create("goal")
                                                        .addOption("Sales", "sales")
                                                        .addOption("Reach", "reach")
                                                        .build()),
                                        Label.of(
                                                "Kind",
                                                RadioGroup.create("kind")
                                                        .addOption("Person", "person")
                                                        .addOption("Team", "team")
                                                        .build()),
                                        Label.of(
                                                "Where",
                                                EntitySelectMenu.create("where", SelectTarget.CHANNEL)
                                                        .build()))
                                .build())
                        .queue();
            } else if (event instanceof ModalInteractionEvent modal) {
                modal.editComponents(TextDisplay.of(modal.getValue("creator").getAsString()
                                + modal.getValue("goal").getAsStringList()
                                + modal.getValue("kind").getAsString()
                                + modal.getValue("where")
                                        .getAsMentions()
                                        .getChannels()
                                        .get(0)
                                        .getName()))
                        .useComponentsV2()
                        .queue();
            }
        };
        ann.types(launch, "/classify creator:x");
        Message question = launch.waitsForPost();
        assertEquals(9, ann.clicks(question, "Ask").type());
        Modal modal = ann.modal();
        assertEquals(List.of("Creator", "Goal", "Kind", "Where"), modal.labels());
        assertThrows(AssertionError.class, modal::submits);
        modal.fills("Creator", "@acme").chooses("Goal", "Reach").chooses("Kind", "Team");
        assertEquals(
                List.of(
                        "# Plan",
                        "Take your time",
                        "Creator: @acme",
                        "Goal: Reach [Sales | Reach]",
                        "Kind: Team [Person | Team]",
                        "Where:"),
                modal.lines());
        Receipt receipt = modal.choosesChannel("Where", acme.channel("plans")).submits();
        assertEquals(7, receipt.type());
        assertFalse(ann.hasModal());
        assertEquals(
                "@acme[reach]teamplans",
                question.waitsFor(m -> !m.shows("Ready")).text());
        assertEquals(List.of(), discord.violations());
    }

    @Test
    void aMessageCommandReadsTheMessage() {
        register();
        bot.answer = event -> ((MessageContextInteractionEvent) event)
                .reply("Read: "
                        + ((MessageContextInteractionEvent) event).getTarget().getContentRaw())
                .queue();
        Message said = acme.member("bob").says(launch, "https://example.com/@acme");
        ann.messageCommand("Classify link", said);
        assertEquals("Read: https://example.com/@acme", launch.waitsForPost().text());
        assertEquals(List.of(), discord.violations());
    }

    @Test
    void anInstallOfOnesOwnWorksEverywhere() {
        register();
        bot.answer = event -> ((SlashCommandInteractionEvent) event)
                .reply(event.getContext() + " " + event.getIntegrationOwners().getAuthorizingUserId()
                        + event.getChannelId())
                .queue();
        Guild other = discord.guildWithoutBot("Other");
        Person eve = other.member("eve");
        Channel lobby = other.channel("lobby");
        assertThrows(AssertionError.class, () -> eve.types(lobby, "/classify creator:x"));
        eve.userInstalls();
        for (Channel channel : List.of(lobby, eve.direct(), eve.groupDirect())) {
            assertTrue(eve.types(channel, "/classify creator:x").answered(), channel.toString());
            assertTrue(eve.sees(channel).shows(eve.id().substring(2)), channel.toString());
        }
        assertTrue(ann.types(ann.direct(), "/classify creator:x").answered());
        assertEquals(List.of(), discord.violations());
    }

    /** JDA's caches have a channel a moment before it is whole, so its event counts. */
    private void hears(Channel channel) {
        Patience.until(
                () -> bot.events.stream()
                        .filter(ChannelCreateEvent.class::isInstance)
                        .filter(event -> ((ChannelCreateEvent) event)
                                .getChannel()
                                .getId()
                                .equals(channel.id()))
                        .findFirst(),
                () -> "JDA did not hear of " + channel);
    }

    @Test
    void theBotPostsWhereItMay() {
        Channel plans = acme.channel("plans");
        Channel thread = acme.thread(plans, "details");
        hears(plans);
        String id = bot.jda()
                .getTextChannelById(plans.id())
                .sendMessage(new MessageCreateBuilder()
                        .setContent("Plan for <@" + ann.id() + "> and @everyone")
                        .setFiles(FileUpload.fromData("x".getBytes(StandardCharsets.UTF_8), "plan.txt"))
                        .build())
                .complete()
                .getId();
        Message post = plans.waitsForPost();
        assertEquals(id, post.id());
        assertEquals(List.of(), post.pings());
        assertEquals("[file plan.txt]", post.lines().get(1));
        hears(thread);

        bot.jda().getThreadChannelById(thread.id()).sendMessage("Why").complete();
        assertEquals(List.of("Why"), thread.waitsForPost().lines());
        bot.jda().getTextChannelById(plans.id()).deleteMessageById(id).complete();
        assertEquals(List.of(), plans.messages());
        bot.jda()
                .openPrivateChannelById(ann.id())
                .complete()
                .sendMessage("Hello")
                .complete();
        assertEquals("Hello", ann.sees(ann.direct()).text());
        assertEquals(1, acme.posts().size());
        assertEquals(List.of(), discord.violations());
    }

    @Test
    void aPostWaitsOutALimitAndAFailureAndIsSentOnce() {
        discord.limit("POST", "/channels/{id}/messages", 0, Duration.ofSeconds(1));
        discord.fail("POST", "/channels/{id}/messages", 503, 1);
        bot.jda().getTextChannelById(launch.id()).sendMessage("Plan").complete();
        assertEquals(1, launch.messages().size());
        assertEquals(List.of(), discord.violations());
    }
}
