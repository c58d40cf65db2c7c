import { reachabilityOf } from '../../../nodes/ZoomLiveStreamTrigger/subscription/publicUrl';

test.each([
	'https://n8n.example.com/webhook/1',
	'https://8.8.8.8/webhook',
	'https://8.10.0.0',
	'https://8.127.0.0',
	'https://8.169.254.1',
	'https://8.172.16.0',
	'https://8.192.168.0',
	'https://8.100.64.0',
	'https://172.15.0.1',
	'https://172.32.0.1',
	'https://100.63.0.1',
	'https://100.128.0.1',
	'https://192.169.0.1',
	'https://[2606:4700::1111]/',
	'https://10.example.com',
	'https://localhost.example.com',
])('%s can be reached by Zoom', (url) => {
	expect(reachabilityOf(url)).toEqual({ kind: 'public' });
});

test.each([
	'http://localhost:5678/',
	'https://localhost./',
	'https://LOCALHOST',
	'https://n8n.localhost',
	'https://n8n',
	'https://n8n.local',
	'https://n8n.internal',
	'https://n8n.lan',
	'https://n8n.test',
	'https://box.home.arpa',
	'https://127.0.0.1',
	'https://127.1',
	'https://0x7f000001',
	'https://2130706433',
	'https://0.0.0.0',
	'https://10.0.0.1',
	'https://172.16.0.1',
	'https://172.20.0.1',
	'https://172.29.0.1',
	'https://172.31.255.255',
	'https://192.168.0.1',
	'https://169.254.169.254',
	'https://100.64.0.1',
	'https://100.70.0.1',
	'https://100.85.0.1',
	'https://100.99.0.1',
	'https://100.105.0.1',
	'https://100.110.0.1',
	'https://100.127.255.255',
	'https://[::1]',
	'https://[::]',
	'https://[fd00::1]',
	'https://[fe80::1]',
	'https://[::ffff:127.0.0.1]',
	'',
	'n8n.example.com',
])('%s only exists in a local network', (url) => {
	expect(reachabilityOf(url)).toEqual({ kind: 'private' });
});

test('http on the internet is not enough', () => {
	expect(reachabilityOf('http://n8n.example.com')).toEqual({ kind: 'notHttps' });
});
