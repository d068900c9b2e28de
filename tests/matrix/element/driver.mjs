// Matrix clients as Element runs them, driven by JSON lines.
//
// In:  {"id": 1, "client": "<name>", "do": "<function of ACTIONS>", "with": {…}}
// Out: {"id": 1, "answer": …} or {"id": 1, "error": "…"}, in the order in which things end.
// `log_in` opens a client under a name; all other actions are done by the client of that name.
// What is to be waited for is asked for again by the other side, but for verification, which waits here.

import { Console } from "node:console";
import { createInterface } from "node:readline";

globalThis.console = new Console(process.stderr); // stdout belongs to the protocol
console.debug = console.log = console.info = console.trace = () => {};

const { createClient, Preset } = await import("matrix-js-sdk");
const api = await import("matrix-js-sdk/lib/crypto-api/index.js");
const { logger } = await import("matrix-js-sdk/lib/logger.js");
logger.setLevel("warn");

const SAS = "m.sas.v1";
const ENCRYPTION = { type: "m.room.encryption", state_key: "", content: { algorithm: "m.megolm.v1.aes-sha2" } };
const people = new Map();

async function logIn({ url, user, password }) {
  const login = await createClient({ baseUrl: url }).loginRequest({
    type: "m.login.password",
    identifier: { type: "m.id.user", user },
    password,
  });
  const vault = { key: null };
  const client = createClient({
    baseUrl: url,
    userId: login.user_id,
    deviceId: login.device_id,
    accessToken: login.access_token,
    verificationMethods: [SAS],
    cryptoCallbacks: { getSecretStorageKey: async ({ keys }) => [Object.keys(keys)[0], vault.key] },
  });
  await client.initRustCrypto({ useIndexedDB: false });
  client.setMaxListeners(0);
  const person = { client, crypto: client.getCrypto(), password, vault, events: new Map(), typing: new Map(), asked: [] };
  listen(person);
  await client.startClient({ initialSyncLimit: 200 });
  await until(() => client.isInitialSyncComplete());
  return { person, answer: { user: login.user_id, device: login.device_id } };
}

function listen({ client, events, typing, asked }) {
  client.on("Room.timeline", (event, room, toStart) => {
    if (!toStart && room) entry(events, room.roomId, []).push(event);
  });
  client.on("RoomMember.typing", (event, member) => {
    if (member.typing) entry(typing, member.roomId, []).push(member.userId);
  });
  client.on("crypto.verificationRequestReceived", (request) => asked.push(request));
}

function entry(map, key, fresh) {
  if (!map.has(key)) map.set(key, fresh);
  return map.get(key);
}

async function until(condition, patience = 60_000) {
  const end = Date.now() + patience;
  for (;;) {
    const found = await condition();
    if (found) return found;
    if (Date.now() > end) throw new Error(`waited in vain for ${condition}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function known({ client, crypto }, room) {
  await until(async () => {
    const seen = client.getRoom(room);
    if (seen?.getMyMembership() !== "join") return false;
    return !seen.hasEncryptionStateEvent() || (await crypto.isEncryptionEnabledInRoom(room));
  });
  return room;
}

async function create({ client, crypto }, { name, encrypted, invite, direct }) {
  const { room_id: room } = await client.createRoom({
    name,
    invite,
    is_direct: direct,
    preset: direct ? Preset.TrustedPrivateChat : Preset.PrivateChat,
    initial_state: encrypted ? [ENCRYPTION] : [],
  });
  if (direct) {
    const others = client.getAccountData("m.direct")?.getContent() ?? {};
    await client.setAccountData("m.direct", { ...others, [invite[0]]: [room] });
  }
  return known({ client, crypto }, room);
}

async function described({ client, crypto }, event) {
  const failed = event.isDecryptionFailure();
  return {
    event_id: event.getId(),
    sender: event.getSender(),
    type: event.getType(),
    state: event.isState(),
    content: event.getContent(), // with the last edit
    original: event.getOriginalContent(),
    relation: event.getWireContent()["m.relates_to"] ?? event.getOriginalContent()["m.relates_to"] ?? null,
    encrypted: event.isEncrypted(),
    decrypted: !failed && !event.isBeingDecrypted() && event.getType() !== "m.room.encrypted",
    redacted: event.isRedacted(),
    ...(await shield(client, crypto, event, failed)),
  };
}

async function shield(client, crypto, event, failed) {
  if (failed) return { shield: "none", reason: event.decryptionFailureReason };
  if (!event.isEncrypted()) {
    const open = event.getType() === "m.room.message" && client.getRoom(event.getRoomId())?.hasEncryptionStateEvent();
    return open ? { shield: "red", reason: "SENT_IN_CLEAR" } : { shield: "none", reason: null };
  }
  const told = await crypto.getEncryptionInfoForEvent(event);
  if (!told) return { shield: "none", reason: null };
  const reason = told.shieldReason === null ? null : api.EventShieldReason[told.shieldReason];
  return { shield: api.EventShieldColour[told.shieldColour].toLowerCase(), reason };
}

/** Milliseconds from a question to the next message of somebody else in the room that can be read. */
async function roundTrip({ client }, { room, content }) {
  const began = performance.now();
  let listener;
  const answered = new Promise((resolve) => {
    listener = (event) => {
      const said = event.getRoomId() === room && event.getSender() !== client.getUserId();
      if (said && event.getType() === "m.room.message") resolve(performance.now() - began);
    };
    client.on("Event.decrypted", listener);
  });
  await client.sendEvent(room, null, "m.room.message", content);
  return answered.finally(() => client.off("Event.decrypted", listener));
}

async function download({ client }, { url, file }) {
  const path = (file?.url ?? url).replace("mxc://", "");
  const answer = await fetch(`${client.baseUrl}/_matrix/client/v1/media/download/${path}`, {
    headers: { Authorization: `Bearer ${client.getAccessToken()}` },
  });
  if (!answer.ok) throw new Error(`download: ${answer.status}`);
  const loaded = await answer.arrayBuffer();
  return Buffer.from(file ? await decryptedFile(loaded, file) : loaded).toString("base64");
}

async function decryptedFile(loaded, { key, iv, hashes }) {
  const hash = Buffer.from(await crypto.subtle.digest("SHA-256", loaded)).toString("base64").replace(/=+$/, "");
  if (hash !== hashes.sha256.replace(/=+$/, "")) throw new Error("download: the hash is another");
  const imported = await crypto.subtle.importKey("jwk", key, "AES-CTR", false, ["decrypt"]);
  return crypto.subtle.decrypt({ name: "AES-CTR", counter: Buffer.from(iv, "base64"), length: 64 }, imported, loaded);
}

async function showEmoji(person, request) {
  person.request = request;
  const verifier = await until(() => {
    refuseCancelled(request);
    return request.verifier;
  });
  const shown = new Promise((resolve) => {
    verifier.once("show_sas", resolve);
    if (verifier.getShowSasCallbacks()) resolve(verifier.getShowSasCallbacks());
  });
  person.ended = verifier.verify();
  person.ended.catch(() => {}); // whoever confirms is told
  person.shown = await Promise.race([shown, person.ended.then(() => shown)]);
  return person.shown.sas.emoji;
}

function refuseCancelled(request) {
  if (request.phase === api.VerificationPhase.Cancelled) {
    throw new Error(`verification cancelled: ${request.cancellationCode}`);
  }
}

const ACTIONS = {
  create,
  download,
  round_trip: roundTrip,
  known: (person, { room }) => known(person, room),
  join: async (person, { room, via }) => known(person, (await person.client.joinRoom(room, { viaServers: via })).roomId),
  send: async ({ client }, { room, type, content }) => (await client.sendEvent(room, null, type, content)).event_id,
  redact: async ({ client }, { room, event }) => (await client.redactEvent(room, event)).event_id,
  upgrade: async ({ client }, { room, version }) => (await client.upgradeRoom(room, version)).replacement_room,
  invite: ({ client }, { room, user }) => client.invite(room, user),
  kick: ({ client }, { room, user }) => client.kick(room, user),
  leave: ({ client }, { room }) => client.leave(room),
  invited: ({ client }) => client.getRooms().filter((room) => room.getMyMembership() === "invite").map((room) => room.roomId),
  typed: ({ typing }, { room }) => typing.get(room) ?? [],
  members: ({ client }, { room }) =>
    Object.fromEntries((client.getRoom(room)?.currentState.getMembers() ?? []).map((one) => [one.userId, one.membership])),
  events: (person, { room }) => {
    if (person.client.getSyncState() !== "SYNCING") person.client.retryImmediately();
    const sent = (person.events.get(room) ?? []).filter((event) => event.status === null);
    return Promise.all(sent.map((event) => described(person, event)));
  },
  upload: async ({ client }, { base64, type }) =>
    (await client.uploadContent(Buffer.from(base64, "base64"), { type, includeFilename: false })).content_uri,
  bootstrap: async ({ client, crypto, password }) => {
    const user = client.getUserId();
    await crypto.bootstrapCrossSigning({
      authUploadDeviceSigningKeys: (upload) =>
        upload({ type: "m.login.password", identifier: { type: "m.id.user", user }, password }),
    });
  },
  set_up_recovery: async ({ crypto, vault }) => {
    const made = await crypto.createRecoveryKeyFromPassphrase();
    vault.key = made.privateKey;
    await crypto.bootstrapSecretStorage({ createSecretStorageKey: async () => made });
    return made.encodedPrivateKey;
  },
  restore: async ({ client, crypto, vault }, { key }) => {
    await until(() => crypto.userHasCrossSigningKeys(client.getUserId(), true));
    vault.key = api.decodeRecoveryKey(key);
    await crypto.bootstrapCrossSigning({});
  },
  only_verified: ({ crypto }) => {
    crypto.globalBlacklistUnverifiedDevices = true;
  },
  exclude: ({ crypto }) => crypto.setDeviceIsolationMode(new api.OnlySignedDevicesIsolationMode()),
  devices: async ({ crypto }, { user }) => {
    const devices = (await crypto.getUserDeviceInfo([user], true)).get(user) ?? new Map();
    const told = async (device) => {
      const status = await crypto.getDeviceVerificationStatus(user, device);
      return [device, { signed: status?.signedByOwner ?? false, verified: status?.isVerified() ?? false }];
    };
    return Object.fromEntries(await Promise.all([...devices.keys()].map(told)));
  },
  trusts: async ({ crypto }, { user }) => (await crypto.getUserVerificationStatus(user)).isVerified(),
  verify: async (person, { user, room }) => {
    await until(() => person.crypto.userHasCrossSigningKeys(user, true));
    const request = await person.crypto.requestVerificationDM(user, room);
    await until(() => {
      refuseCancelled(request);
      return request.phase >= api.VerificationPhase.Ready;
    });
    if (!request.verifier) await request.startVerification(SAS);
    return showEmoji(person, request);
  },
  accept: async (person) => {
    const request = await until(() => person.asked.shift());
    await request.accept();
    return showEmoji(person, request);
  },
  confirm: async ({ crypto, shown, ended, request }) => {
    await shown.confirm();
    await ended;
    await until(() => request.phase === api.VerificationPhase.Done);
    if (!(await crypto.isCrossSigningReady())) return; // nothing to sign the other with
    await until(async () => (await crypto.getUserVerificationStatus(request.otherUserId)).isVerified());
  },
  mismatch: (person) => person.shown.mismatch(),
  log_out: async ({ client }) => {
    client.stopClient();
    await client.logout(true);
  },
  close: ({ client }) => client.stopClient(),
};

async function act({ client, do: action, with: given }) {
  if (action === "log_in") {
    const { person, answer } = await logIn(given);
    people.set(client, person);
    return answer;
  }
  return ACTIONS[action](people.get(client), given);
}

function tell(message) {
  process.stdout.write(`${JSON.stringify(message)}\n`);
}

process.on("unhandledRejection", (error) => console.error(error));
const lines = createInterface({ input: process.stdin });
lines.on("line", (line) => {
  const asked = JSON.parse(line);
  act(asked).then(
    (answer) => tell({ id: asked.id, answer: answer ?? null }),
    (error) => tell({ id: asked.id, error: String(error?.stack ?? error) }),
  );
});
lines.on("close", () => process.exit(0));
