// A small bot on @slack/bolt, another client of the test Slack. It talks Socket Mode, or HTTP where HTTP is set, and
// prints a line when it is ready: "ready", and its port over HTTP.
import bolt from '@slack/bolt';

const { App, LogLevel } = bolt;
const http = process.env.HTTP === 'true';

const app = new App({
  token: process.env.SLACK_BOT_TOKEN,
  clientOptions: { slackApiUrl: process.env.SLACK_API_URL },
  logLevel: LogLevel.WARN,
  ...(http
    ? { signingSecret: process.env.SLACK_SIGNING_SECRET }
    : { socketMode: true, appToken: process.env.SLACK_APP_TOKEN }),
});

const plain = (text) => ({ type: 'plain_text', text });
const button = (text, action_id, value) => ({ type: 'button', text: plain(text), action_id, value });

app.command('/classify', async ({ command, ack, respond }) => {
  await ack();
  await respond({
    response_type: 'ephemeral',
    text: `Who is behind ${command.text}?`,
    blocks: [
      { type: 'section', text: { type: 'mrkdwn', text: `Who is behind *${command.text}*?` } },
      { type: 'actions', elements: [button('One real person', 'person', command.text), button('A team', 'team', command.text)] },
    ],
  });
});

app.action('person', async ({ action, ack, respond }) => {
  await ack();
  await respond({
    replace_original: true,
    text: 'A KOL',
    blocks: [
      { type: 'header', text: plain('KOL') },
      { type: 'actions', elements: [button('Plan', 'plan', action.value)] },
    ],
  });
});

app.action('plan', async ({ ack, body, client }) => {
  await ack();
  await client.views.open({
    trigger_id: body.trigger_id,
    view: {
      type: 'modal',
      callback_id: 'plan',
      private_metadata: body.channel.id,
      title: plain('Plan'),
      submit: plain('Share'),
      blocks: [
        {
          type: 'input',
          block_id: 'creator',
          label: plain('Creator'),
          element: { type: 'plain_text_input', action_id: 'text' },
        },
        {
          type: 'input',
          block_id: 'goal',
          label: plain('Goal'),
          element: { type: 'external_select', action_id: 'goals', min_query_length: 0 },
        },
      ],
    },
  });
});

app.options('goals', async ({ options, ack }) => {
  const goals = ['Sales', 'Reach'].filter((goal) => goal.startsWith(options.value));
  await ack({ options: goals.map((goal) => ({ text: plain(goal), value: goal.toLowerCase() })) });
});

app.view('plan', async ({ ack, view, client }) => {
  const creator = view.state.values.creator.text.value;
  if (!creator.startsWith('@')) {
    await ack({ response_action: 'errors', errors: { creator: 'A creator begins with @' } });
    return;
  }
  await ack();
  const goal = view.state.values.goal.goals.selected_option.value;
  const channel = view.private_metadata;
  const shared = await client.chat.postMessage({ channel, text: `Plan for ${creator}: ${goal}` });
  await client.chat.postMessage({ channel, thread_ts: shared.ts, text: 'The reasons' });
  await client.filesUploadV2({
    channel_id: channel,
    thread_ts: shared.ts,
    filename: 'plan.csv',
    title: 'Plan',
    content: `creator,goal\n${creator},${goal}\n`,
  });
});

app.event('app_home_opened', async ({ event, client }) => {
  await client.views.publish({
    user_id: event.user,
    view: { type: 'home', blocks: [{ type: 'header', text: plain('Your verdicts') }] },
  });
});

const server = await app.start(http ? { port: 0, host: '127.0.0.1' } : undefined);
console.log(http ? `ready ${server.address().port}` : 'ready');
