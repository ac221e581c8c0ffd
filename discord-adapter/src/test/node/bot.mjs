// A small bot on discord.js, another client of the test Discord. It prints "ready" once it has registered its commands.
import {
  ActionRowBuilder,
  ApplicationCommandOptionType,
  AttachmentBuilder,
  ButtonBuilder,
  ButtonStyle,
  ChannelSelectMenuBuilder,
  Client,
  ContainerBuilder,
  Events,
  FileBuilder,
  GatewayIntentBits,
  LabelBuilder,
  MessageFlags,
  ModalBuilder,
  StringSelectMenuBuilder,
  TextDisplayBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';

const client = new Client({
  intents: [GatewayIntentBits.Guilds],
  rest: { api: process.env.DISCORD_API_URL, version: '10' },
  allowedMentions: { parse: [] },
});

const text = (content) => new TextDisplayBuilder().setContent(content);
const button = (id, label) => new ButtonBuilder().setCustomId(id).setLabel(label).setStyle(ButtonStyle.Primary);
const row = (...components) => new ActionRowBuilder().addComponents(...components);

client.on(Events.InteractionCreate, async (interaction) => {
  if (interaction.isAutocomplete()) {
    const typed = interaction.options.getFocused();
    const known = ['@acme.shop', '@beta.shop'].filter((name) => name.startsWith(typed));
    await interaction.respond(known.map((name) => ({ name: `Known: ${name}`, value: name })));
  } else if (interaction.isChatInputCommand()) {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const creator = interaction.options.getString('creator');
    const container = new ContainerBuilder()
      .setAccentColor(0x5865f2)
      .addTextDisplayComponents(text(`Who is behind ${creator}?`))
      .addActionRowComponents(row(button(`person|${creator}`, 'One real person'), button(`team|${creator}`, 'A team')));
    await interaction.editReply({ flags: MessageFlags.IsComponentsV2, components: [container] });
  } else if (interaction.isButton() && interaction.customId.startsWith('person')) {
    const goals = new StringSelectMenuBuilder()
      .setCustomId('goal')
      .setPlaceholder('Goal')
      .addOptions({ label: 'Sales', value: 'sales' }, { label: 'Reach', value: 'reach' });
    const plan = button(interaction.customId.replace('person', 'plan'), 'Plan');
    await interaction.update({ components: [text('KOL'), row(goals), row(plan)] });
  } else if (interaction.isStringSelectMenu()) {
    await interaction.deferUpdate();
    await interaction.followUp({ content: `Goal: ${interaction.values[0]}`, flags: MessageFlags.Ephemeral });
  } else if (interaction.isButton()) {
    const creator = new TextInputBuilder().setCustomId('creator').setStyle(TextInputStyle.Short).setMaxLength(30);
    const channel = new ChannelSelectMenuBuilder().setCustomId('channel');
    await interaction.showModal(
      new ModalBuilder()
        .setCustomId('plan')
        .setTitle('Plan')
        .addLabelComponents(
          new LabelBuilder().setLabel('Creator').setTextInputComponent(creator),
          new LabelBuilder().setLabel('Channel').setChannelSelectMenuComponent(channel),
        ),
    );
  } else if (interaction.isModalSubmit()) {
    const creator = interaction.fields.getTextInputValue('creator');
    const channel = interaction.fields.getSelectedChannels('channel').first();
    await interaction.update({ components: [text(`Shared ${creator}`)] });
    const target = await client.channels.fetch(channel.id);
    await target.send({
      flags: MessageFlags.IsComponentsV2,
      components: [text(`Plan for ${creator} by @everyone`), new FileBuilder().setURL('attachment://plan.csv')],
      files: [new AttachmentBuilder(Buffer.from(`creator\n${creator}\n`), { name: 'plan.csv' })],
    });
  }
});

client.once(Events.ClientReady, async () => {
  const creator = {
    name: 'creator',
    description: 'Whose account',
    type: ApplicationCommandOptionType.String,
    required: true,
    autocomplete: true,
  };
  await client.application.commands.set([
    { name: 'classify', description: 'Asks about a creator', options: [creator] },
  ]);
  console.log('ready');
});

await client.login(process.env.DISCORD_TOKEN);
