package io.kolscout.discord;

import java.util.EnumSet;
import java.util.Map;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.utils.Compression;

/** The least that JDA does: a command or a press is acknowledged, and the message says which it was. */
public final class JdaEcho extends ListenerAdapter {

    private JdaEcho() {}

    public static void main(String[] args) {
        Map<String, String> environment = System.getenv();
        DefaultShardManagerBuilder.createLight(
                        environment.get("DISCORD_BOT_TOKEN"), EnumSet.noneOf(GatewayIntent.class))
                .setRestConfig(new RestConfig().setBaseUrl(environment.get("DISCORD_API_URL")))
                .setCompression(Compression.NONE)
                .addEventListeners(new JdaEcho())
                .build()
                .getShards()
                .get(0)
                .updateCommands()
                .addCommands(Commands.slash("classify", "Echoes")
                        .addOption(OptionType.STRING, "creator", "What to say", true))
                .complete();
    }

    @Override
    public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
        event.deferReply(true).queue();
        say(event.getHook(), event.getOption("creator").getAsString());
    }

    @Override
    public void onButtonInteraction(ButtonInteractionEvent event) {
        event.deferEdit().queue();
        say(event.getHook(), event.getId());
    }

    private static void say(InteractionHook hook, String text) {
        hook.editOriginalComponents(TextDisplay.of(text), ActionRow.of(Button.secondary("again", "Again")))
                .useComponentsV2()
                .queue();
    }
}
