import { environmentWith } from '../install/node-binary.mts';
import { MODULES_TO_DISABLE } from './older-n8n.mts';

interface EnvironmentChoices {
	nodeBinary: string;
	userFolder: string;
	port: number;
	brokerPort: number;
}

/**
 * The environment of an n8n that is quiet, makes no requests outside the machine and keeps everything in its
 * folder. Your own N8N_* settings are left out: a station must not pass or fail because of them.
 */
export function n8nEnvironment({
	nodeBinary,
	userFolder,
	port,
	brokerPort,
}: EnvironmentChoices): NodeJS.ProcessEnv {
	const inherited = Object.entries(environmentWith(nodeBinary)).filter(
		([name]) => !/^(N8N|DB|QUEUE|EXECUTIONS|NODE|npm)_/i.test(name),
	);
	return {
		...Object.fromEntries(inherited),
		N8N_USER_FOLDER: userFolder,
		DB_TYPE: 'sqlite',
		N8N_LISTEN_ADDRESS: '127.0.0.1',
		// The OAuth callback uses this name, and the browser must use the same one.
		N8N_HOST: 'localhost',
		N8N_PORT: String(port),
		N8N_EDITOR_BASE_URL: `http://localhost:${port}`,
		N8N_WEBHOOK_URL: `http://localhost:${port}/`,
		N8N_RUNNERS_BROKER_PORT: String(brokerPort),
		// A worker only answers health checks, at this address.
		QUEUE_HEALTH_CHECK_ACTIVE: 'true',
		QUEUE_HEALTH_CHECK_PORT: String(port),
		N8N_WORKER_SERVER_ADDRESS: '127.0.0.1',
		N8N_SECURE_COOKIE: 'false',
		N8N_DIAGNOSTICS_ENABLED: 'false',
		N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
		N8N_VERSION_NOTIFICATIONS_WHATS_NEW_ENABLED: 'false',
		N8N_DYNAMIC_BANNERS_ENABLED: 'false',
		N8N_TEMPLATES_ENABLED: 'false',
		N8N_PERSONALIZATION_ENABLED: 'false',
		N8N_HIRING_BANNER_ENABLED: 'false',
		N8N_VERIFIED_PACKAGES_ENABLED: 'false',
		// Off by default from n8n 3.0 on.
		N8N_UNVERIFIED_PACKAGES_ENABLED: 'true',
		N8N_LICENSE_AUTO_RENEW_ENABLED: 'false',
		N8N_DISABLED_MODULES: MODULES_TO_DISABLE,
		N8N_PYTHON_ENABLED: 'false',
		N8N_GRACEFUL_SHUTDOWN_TIMEOUT: '5',
		GENERIC_TIMEZONE: 'UTC',
		TZ: 'UTC',
	};
}
