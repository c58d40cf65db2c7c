import { Arena, CONTENDERS, type Contender } from './arena.mts';
import { median, type Figure } from './figures.mts';

/** How the time grows with the number of items. */
export interface Growth {
	items: number;
	rounds: number;
	/** Median in-node time of each contender, in ms. */
	times: Record<Contender, number>;
}

/** Larger sizes take a while: 5,000 items for three contenders take two minutes. */
const SIZES = [
	{ items: 10, rounds: 9 },
	{ items: 100, rounds: 7 },
	{ items: 1_000, rounds: 3 },
	{ items: 5_000, rounds: 1 },
];
const MOST_ITEMS = 5_000;

/** Times the contenders in turns, so that other load on the machine affects all of them. */
export async function measureGrowth(say: (line: string) => void): Promise<Growth[]> {
	const arena = await Arena.open(MOST_ITEMS);
	try {
		for (const contender of CONTENDERS) await arena.run(contender, 100);
		const growth: Growth[] = [];
		for (const { items, rounds } of SIZES) {
			const all: Record<Contender, number[]> = {
				'Bare Loop': [],
				'HTTP Request': [],
				'Zoom Live Stream': [],
			};
			for (let round = 0; round < rounds; round += 1) {
				// The order alternates, because the second one runs on a warmer machine.
				const order = round % 2 === 0 ? CONTENDERS : [...CONTENDERS].reverse();
				for (const contender of order) {
					const { time, succeeded } = await arena.run(contender, items);
					if (succeeded !== items) throw new Error(`${contender} lost ${items - succeeded} items`);
					all[contender].push(time);
				}
			}
			const times = {
				'Bare Loop': median(all['Bare Loop']),
				'HTTP Request': median(all['HTTP Request']),
				'Zoom Live Stream': median(all['Zoom Live Stream']),
			};
			growth.push({ items, rounds, times });
			say(`${items} items: ${CONTENDERS.map((name) => `${name} ${times[name]} ms`).join(', ')}`);
		}
		return growth;
	} finally {
		await arena.close();
	}
}

/** The growth figures: each size compared with the HTTP Request node and with the bare loop. */
export function growthFigures(growth: Growth[]): Figure[] {
	return growth.flatMap(({ items, rounds, times }): Figure[] => {
		const zoom = times['Zoom Live Stream'];
		const taken = rounds === 1 ? 'one run' : `median of ${rounds}`;
		const detail = `${items.toLocaleString('en')} items, ${taken}`;
		const against = (other: 'Bare Loop' | 'HTTP Request'): Figure => ({
			part: 'overhead',
			measure: `time ÷ ${other === 'HTTP Request' ? 'HTTP Request node' : 'bare loop'}`,
			detail: `${detail}: ${zoom} ms ÷ ${times[other]} ms`,
			value: zoom / times[other],
			unit: 'ratio',
		});
		const http = against('HTTP Request');
		const bare = against('Bare Loop');
		if (items === 1_000) {
			http.goal = { kind: 'at most', value: 0.3 };
			bare.goal = { kind: 'at most', value: 4 };
		}
		return [http, bare];
	});
}
