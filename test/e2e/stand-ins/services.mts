import fastify from 'fastify';
import { addCalendar, type Calendar } from './calendar.mts';
import { addGoogleSignIn, type GoogleSignIn } from './google.mts';
import { addSheets, emptySheet, type Sheet } from './sheet.mts';
import { addSlack, type Chat } from './slack.mts';
import { addYouTube, type YouTube } from './youtube.mts';

/** The services that the recipes use besides Zoom, on loopback. */
export interface Services {
	google: GoogleSignIn;
	calendar: Calendar;
	/** The page of the rooms. */
	sheet: Sheet;
	/** The page of the shows, in the same spreadsheet. */
	shows: Sheet;
	youTube: YouTube;
	chat: Chat;
	/** The port of each host's stand-in. */
	hosts: { [host: string]: number };
	close(): Promise<void>;
}

/** A picture that a user has put somewhere. */
export const PICTURE = 'https://pictures.example.org/thumbnail.png';
const PICTURE_BYTES = Buffer.from('89504e470d0a1a0a', 'hex');

const HOSTS = [
	'oauth2.googleapis.com',
	'sheets.googleapis.com',
	'www.googleapis.com',
	'slack.com',
	new URL(PICTURE).hostname,
];

/** Starts all stand-ins on one port: their paths are all different. */
export async function startServices(): Promise<Services> {
	const server = fastify({ forceCloseConnections: true });
	const google = await addGoogleSignIn(server);
	const services = {
		google,
		calendar: addCalendar(server, google),
		sheet: emptySheet('Rooms'),
		shows: emptySheet('Shows'),
		youTube: addYouTube(server, google),
		chat: addSlack(server),
	};
	server.get(
		new URL(PICTURE).pathname,
		async (_request, reply) => await reply.type('image/png').send(PICTURE_BYTES),
	);
	addSheets(server, google, [services.sheet, services.shows]);
	const origin = await server.listen({ port: 0, host: '127.0.0.1' });
	const port = Number(new URL(origin).port);
	return {
		...services,
		hosts: Object.fromEntries(HOSTS.map((host) => [host, port])),
		close: async () => await server.close(),
	};
}
