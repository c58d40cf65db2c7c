const { readFileSync, readdirSync, rmSync } = require('node:fs');
const { join } = require('node:path');

/** Prints how many requests and answers matched each rule of the specification, and which rules had none. */
module.exports = class CountsReporter {
	constructor(_globalConfig, { folder }) {
		this.folder = folder;
	}

	onRunComplete() {
		const counts = new Map(this.namesIn('all').map((name) => [name, 0]));
		for (const name of this.namesIn('met')) counts.set(name, (counts.get(name) ?? 0) + 1);
		rmSync(this.folder, { recursive: true, force: true });
		const rules = [...counts];
		const unseen = rules.filter(([, count]) => count === 0);
		process.stdout.write(
			[
				'',
				...rules.map(([name, count]) => `${count.toLocaleString('en').padStart(8)}  ${name}`),
				'',
				`${rules.length - unseen.length} of ${rules.length} rules have seen a request or an answer. These have not:`,
				...unseen.map(([name]) => `          ${name}`),
				'',
			].join('\n'),
		);
	}

	namesIn(kind) {
		return readdirSync(this.folder)
			.filter((file) => file.startsWith(`${kind}-`))
			.flatMap((file) => readFileSync(join(this.folder, file), 'utf8').split('\n'))
			.filter((name) => name !== '');
	}
};
