import { after, before, describe, it } from 'node:test';
import { addExampleEvents } from '../zoom/example-events.mts';
import { calendarEvent, publishCalendar } from '../recipes/calendar-event.mts';
import { meetingToChannel } from '../recipes/meeting-to-channel.mts';
import { phoneButton } from '../recipes/phone-button.mts';
import { readinessAlarm } from '../recipes/readiness-alarm.mts';
import { restartWhenDropped } from '../recipes/restart-when-dropped.mts';
import { roomsFromASheet } from '../recipes/rooms-from-a-sheet.mts';
import { afterTheShow } from '../recipes/after-the-show.mts';
import { assistant } from '../recipes/assistant.mts';
import { controlRoom } from '../recipes/control-room.mts';
import { newEvent } from '../recipes/new-event.mts';
import { rehearsal } from '../recipes/rehearsal.mts';
import { setUpZoom } from '../recipes/set-up-zoom.mts';
import { showReport } from '../recipes/show-report.mts';
import { seasonPlanner } from '../recipes/season-planner.mts';
import { severalPlatforms } from '../recipes/several-platforms.mts';
import { showButton } from '../recipes/show-button.mts';
import { onAirWatchdog, onAirWatchdogWithNotes } from '../recipes/on-air-watchdog.mts';
import { type RecipeStage, startRecipeStage } from '../recipes/stage.mts';
import { stopEverything } from '../recipes/stop-everything.mts';
import type { Step } from '../recipes/walk.mts';
import { keepsNotes } from '../n8n/older-n8n.mts';
import { validExamples } from '../recipes/valid-examples.mts';
import { youTube, youTubePicture } from '../recipes/youtube.mts';

describe('the recipes, run as shipped', () => {
	let stage: RecipeStage;
	let calendar: string;
	const step: Step = (name, walk) => {
		it(name, async () => {
			stage.services.chat.messages.length = 0;
			await walk(stage);
		});
	};

	before(async () => {
		stage = await startRecipeStage('recipes');
		addExampleEvents(stage.zoom);
		if (keepsNotes) calendar = await publishCalendar(stage);
	});

	after(async () => {
		await stage.stop();
	});

	validExamples(step);
	setUpZoom(step);
	roomsFromASheet(step);
	readinessAlarm(step);
	meetingToChannel(step);
	severalPlatforms(step);
	youTube(step);
	youTubePicture(step);
	onAirWatchdog(step);
	afterTheShow(step);
	rehearsal(step);
	newEvent(step);
	// As their own notes say, these need n8n 2.3.
	if (keepsNotes) {
		restartWhenDropped(step);
		stopEverything(step);
		onAirWatchdogWithNotes(step);
		phoneButton(step);
		showButton(step);
		showReport(step);
		seasonPlanner(step);
		assistant(step);
		controlRoom(step);
		calendarEvent(step, () => calendar);
	}
});
