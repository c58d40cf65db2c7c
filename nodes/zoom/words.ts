/*
 * The ideas in Zoom's refusals, each in the words of the languages that Zoom speaks: English, Spanish, German,
 * French, Portuguese, Italian, Dutch, Polish, Russian, Turkish, Japanese, Chinese and Korean. Zoom translates
 * some of its texts. Stems are enough, because a rule also needs the code or a second idea.
 */

/** "live stream", "streaming" */
export const STREAM = words(
	'stream|en vivo|en directo|live-?übertragung|en direct\\b|ao vivo|em direto|dal vivo|\\bdiretta|na żywo',
	'трансляци|прям[а-я]+ эфир|canlı yayın|ライブ ?配信|ストリー|直播|串流|스트[리림]|라이브 ?방송',
);

/** "has not started", of an event or a stream */
export const NOT_STARTED = words(
	"(?:not|n['’]t) (?:yet )?(?:been )?started|not (?:currently )?in progress",
	// "No ha iniciado sesión" and "Não iniciou sessão" are about signing in.
	'no (?:se )?(?:ha |está )?(?:sido )?(?:comenz|empez|inici)\\p{L}+(?!\\p{L}| sesi)',
	'não (?:foi )?(?:come[cç]|inici)\\p{L}+(?!\\p{L}| sess)',
	'nicht (?:begonnen|gestartet)|pas (?:encore )?(?:été )?(?:commenc|démarr|débuté)',
	'non (?:è |sono )?(?:ancora )?(?:stat[oa] )?(?:inizi|cominci|avviat)|niet (?:begonnen|gestart)',
	'nie (?:został[aoy]? )?(?:jeszcze )?rozpocz|не (?:была? |было )?(?:нача|запущен)|başla(?:tıl)?ma[dm]',
	'(?:開始(?:されて|して)い|始まってい)(?:ない|ません)|[未没沒]有?(?:开始|開始|启动|啟動)|시작(?:되|하)지 않',
);

/** "not live", of something that streams */
export const NOT_LIVE = words(
	'no (?:active |ongoing )?live ?stream(?:ing)?(?= (?:to|in|on|for|is)\\b|\\W*$)',
	'not (?:currently )?(?:live|streaming)\\b|live ?stream(?:ing)? is (?:not active|inactive)',
);

/** "started", "in progress" */
export const STARTED = words(
	'\\bstarted\\b|in progress|comenzado|empezado|iniciad|begonnen|gestartet|commencé|démarré|começou',
	'iniziat|avviat|gestart\\b|rozpocz|начал|запущен|başla[dt]|開始|始ま|开始|시작',
);

/** "stopped", "ended" */
export const STOPPED = words(
	'\\bstopped\\b|\\bended\\b|detenido|finalizad|termina[dt]|beendet|gestoppt|arrêté|terminé|encerrad',
	'interrott|gestopt|beëindigd|zatrzyman|zakończ|остановл|заверш|durdur|停止|終了|结束|結束|중지|종료',
);

/** "already" */
export const ALREADY = words(
	'\\balready\\b|\\bya\\b|bereits|déjà|\\bjá |\\bgià |\\bal (?:gest|beg)|reeds|\\bjuż |уже|zaten|すでに|既に|已[经經]|이미',
);

/** "not" */
export const NOT = words(
	"\\bnot?\\b|n['’]t\\b|\\bnicht\\b|\\bpas\\b|não|\\bnon\\b|\\bniet\\b|\\bnie\\b|(?<!\\p{L})не |ません|ない|[未没沒不]|않",
);

/** "enabled", "disabled", "allowed", "locked" */
export const SWITCHED = words(
	'enable|disable|allow|\\blocked|(?:turned|switched) o|habilit|activ(?:ad|ar|é|er)|permit|bloque',
	'aktivier|erlaub|gestattet|zugelassen|gesperrt|schaltet|autoris|verrouill|ativ(?:ad|ar|ou)|abilit',
	'attiv(?:at|ar)|consentit|bloccat|schakeld|toegestaan|włącz|wyłącz|dozwol|zablok|включ|отключ|разреш',
	'etkin|devre dışı|izin|kilit|有効|無効|許可|オフ|[启啟停]用|禁用|允[许許]|[锁鎖]定|활성|허용|잠',
);

/** "not configured" */
export const NOT_CONFIGURED = words(
	'not configured|no (?:live ?stream|destination)\\w* config|no (?:está|se ha|ha sido) configurad',
	'nicht.* konfiguriert|pas (?:été )?configur|não (?:está|foi) configurad|non è (?:stat[oa] )?configurat',
	'niet.* geconfigureerd|nie (?:jest |został[oay]? )?skonfigurowan|не настроен|yapılandırılma[dm]',
	'(?:設定|構成)されてい(?:ない|ません)|[未没沒]有?(?:配置|设置|設定)|(?:구성|설정)되(?:어 있)?지 않',
);

/** "plan", "paid", "licensed" */
export const PLAN = words(
	'\\bplan(?:s|o|os)?\\b|\\bpaid\\b|licen[cstz]|lizen[sz]|subscri|not available for this account',
	'\\bpag[oa]s?\\b|suscri|kostenpflicht|\\btarif|\\babon|payant|forfait|a pagamento|\\bpiano\\b|abbon|betaald',
	'płatn|лиценз|платн|тариф|lisans|ücretli|ライセンス|有料|プラン|[许許]可[证證用]|付[费費]|套餐|라이선스|유료|요금제|플랜',
);

/** "may", "permission", "authorized" */
export const PERMISSION = words(
	'privileg|not (?:allowed|authori[sz]ed)|forbidden|restricted|permis|permit|permess|autori[sz]',
	'berechtig|erlaubt|gestattet|toestemming|toegestaan|bevoegd',
	'uprawnie|zezwol|dozwol|разреш|(?<!\\p{L})прав[ао]?(?!\\p{L})|полномоч|yetki|[iİ]zin|許可|允[许許]|[权權権]限|권한|허용',
);

/** "access" */
export const ACCESS = words(
	'\\baccess|\\bacced|accéd|\\bacess|zugreif|zugegriff|zugriff|toegang|dostęp|доступ|eriş|アクセス|访问|存取|액세스|접근',
);

/** "information" about an event */
export const INFORMATION = words('info|информац|bilgi|情報|信息|資訊|정보');

/** The ID of an event, in a text about a request */
export const EVENT_ID = words('\\bid\\b|identif|identyf|идентифик|kimli');

/** "requests" */
export const REQUESTS = words(
	'\\brequests\\b|solicitud|petici[oó]n|anfragen|requêtes|demandes|solicitaç|richiest|verzoeken',
	'żąda|запрос|istek|isteğ|リクエスト|请求|請求|요청',
);

/** "too many", "limit" */
export const TOO_MANY = words(
	'too many|limit|límit|ma[xk]s?[iy]m|máxim|massim|exce[de]|demasiad|zu viele|trop|dépass|muit',
	'te veel|zbyt|przekr|слишком|лимит|максим|превыш|çok|sınır|多すぎ|上限|制限|超|[过過]多|太多|너무|한도|제한|초과',
);

/** "daily" */
export const DAILY = words(
	'daily|every day|(?:per|a|one) day|diari|al día|por día|täglich|pro tag|tages|quotidi|par jour',
	'diári|por dia|giornalier|al giorno|dagelijk|per dag|dzien|dzień|дневн|суто?ч|в день|gün(?:lük|de)',
	'1 ?日|日次|毎日|每[日天]|当天|일일|하루',
);

/** Whether a sentence of the text has all of these ideas, and not the one of `unless`. */
export function says(text: string, has: readonly RegExp[], unless?: RegExp): boolean {
	return text
		.split(/[.!。！]/)
		.some((sentence) => has.every((idea) => idea.test(sentence)) && !unless?.test(sentence));
}

function words(...alternatives: string[]): RegExp {
	return new RegExp(alternatives.join('|'), 'iu');
}
