import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { marked } from 'marked';
import { packageRoot } from './pack.mts';
import { runCommand } from './run-command.mts';

/** The lines of a document's shell blocks, in order. */
export async function readCommands(document: string): Promise<string[]> {
	const blocks: string[] = [];
	marked.walkTokens(marked.lexer(await readFile(join(packageRoot, document), 'utf8')), (token) => {
		if (token.type === 'code' && token.lang === 'sh') blocks.push(String(token.text));
	});
	return blocks.flatMap((block) => block.split('\n'));
}

/** The only command that begins with these words. */
export function commandThat(commands: string[], begins: string): string {
	const [command, another] = commands.filter((line) => line.startsWith(begins));
	if (!command || another) throw new Error(`Not exactly one command begins with ${begins}`);
	return command;
}

/** The N8N_ variables that commands such as `export N8N_…=…` set. */
export async function variablesSetBy(commands: string[]): Promise<Record<string, string>> {
	const exports = commands.filter((line) => line.startsWith('export N8N_'));
	const script = [...exports, `exec "${process.execPath}" --print 'JSON.stringify(process.env)'`];
	const printed = await runCommand('sh', ['-c', script.join('\n')], { cwd: '/', env: {} });
	const variables: Record<string, string> = JSON.parse(printed);
	return Object.fromEntries(Object.entries(variables).filter(([name]) => name.startsWith('N8N_')));
}
