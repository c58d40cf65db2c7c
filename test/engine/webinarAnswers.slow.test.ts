import { exampleDestination } from '../simulator';
import { describeAnswers } from './harness/describeAnswers';
import { SHARED_ANSWERS } from './harness/sharedAnswers';
import { WEBINAR, WEBINAR_ANSWERS } from './harness/webinarAnswers';
import { zoomForEachTest } from './harness/zoomForEachTest';

jest.mock('../../nodes/zoom/n8n/clock', () => jest.requireActual('./harness/clock'));

const zoom = zoomForEachTest();

beforeEach(() => {
	zoom().addWebinar({ id: WEBINAR, status: 'started', destination: exampleDestination });
});

describeAnswers(zoom, 'webinar', WEBINAR, [...WEBINAR_ANSWERS, ...SHARED_ANSWERS]);
