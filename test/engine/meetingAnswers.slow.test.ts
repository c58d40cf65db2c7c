import { describeAnswers } from './harness/describeAnswers';
import { MEETING_ANSWERS } from './harness/meetingAnswers';
import { SHARED_ANSWERS } from './harness/sharedAnswers';
import { MEETING } from './harness/zoom';
import { zoomForEachTest } from './harness/zoomForEachTest';

jest.mock('../../nodes/zoom/n8n/clock', () => jest.requireActual('./harness/clock'));

const zoom = zoomForEachTest();

describeAnswers(zoom, 'meeting', MEETING, [...MEETING_ANSWERS, ...SHARED_ANSWERS]);
