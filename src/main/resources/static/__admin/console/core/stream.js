// Reads Server-Sent Events. EventSource cannot send the header with the admin token.

/** Reads a stream to its end, and tells each event: {type, data, id}. */
export async function readEvents(stream, tell) {
  const reader = stream.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) {
      return;
    }
    const blocks = (rest + value).split('\n\n');
    rest = blocks.pop();
    blocks.map(parse).filter((event) => event.data !== '').forEach(tell);
  }
}

function parse(block) {
  const event = { type: 'message', data: '', id: null };
  for (const line of block.split('\n')) {
    const colon = line.indexOf(':');
    const value = line.slice(colon + 1).replace(/^ /, '');
    if (line.startsWith('event:')) {
      event.type = value;
    } else if (line.startsWith('data:')) {
      event.data += value;
    } else if (line.startsWith('id:')) {
      event.id = value;
    }
  }
  return event;
}
