/** Prints how many cases each property ran with, which `checkProperty` adds to its name. */
module.exports = class CasesReporter {
	onRunComplete(_contexts, { testResults }) {
		const properties = testResults
			.flatMap((file) => file.testResults)
			.flatMap(({ fullName, status }) => {
				const cases = /^(.*) \(([\d,]+) cases, seed (\d+)\)$/.exec(fullName);
				return cases ? [{ title: cases[1], number: cases[2], seed: cases[3], status }] : [];
			});
		const total = properties.reduce(
			(sum, { number }) => sum + Number(number.replaceAll(',', '')),
			0,
		);
		const seeds = [...new Set(properties.map(({ seed }) => seed))].join(', ');
		const lines = properties.map(
			({ title, number, status }) => `${number.padStart(9)}  ${status.padEnd(6)}  ${title}`,
		);
		process.stdout.write(
			[
				'',
				...lines,
				`${total.toLocaleString('en').padStart(9)}  cases of ${properties.length} properties, seed ${seeds}`,
				'',
			].join('\n'),
		);
	}
};
