/** What Zoom's English texts say; the texts in other languages are translations made for these tests. */
export interface Translation {
	notStarted: string;
	streamNotStarted: string;
	alreadyStarted: string;
	alreadyStopped: string;
	switchedOff: string;
	customServiceOff: string;
	notConfigured: string;
	planMissing: string;
	licensedOnly: string;
	noPermission: string;
	webinarId: string;
	invalidId: string;
	tooManyRequests: string;
	dailyLimit: string;
	throttled: string;
	notAllowed: string;
	paidOnly: string;
	tooMany: string;
	perDay: string;
	disabled: string;
	ended: string;
	ifNotAlready: string;
}

export const TRANSLATIONS: Record<string, Translation> = {
	English: {
		notStarted: 'Webinar 82,929,473,321 has not started.',
		streamNotStarted: 'The live stream has not started yet.',
		alreadyStarted: 'The live stream has already started.',
		alreadyStopped: 'The live stream has already been stopped.',
		switchedOff:
			'Not allowed to start live streaming. To use this feature, enable the "Allow livestreaming of meetings" setting in the "Settings" page of the Zoom web portal.',
		customServiceOff:
			'The current user has not enabled the custom live streaming feature of the webinar.',
		notConfigured: 'The current webinar is not configured with a custom streaming service.',
		planMissing:
			'Webinar plan is missing. You must subscribe to the webinar plan and enable webinars for this user in order to perform this action.',
		licensedOnly: 'Only available for Licensed users.',
		noPermission: 'No permission.',
		webinarId: 'Cannot access webinar information.',
		invalidId: 'Invalid meeting ID.',
		tooManyRequests:
			'Sorry, the maximum number of api requests are already reached. Please try later.',
		dailyLimit: 'You have reached the maximum daily rate limit for this API.',
		throttled: 'Too many requests submitted to start the live stream of this meeting: 82012345678.',
		notAllowed: 'You are not authorized to do this.',
		paidOnly: 'Only available for paid accounts.',
		tooMany: 'Too many requests. Try again later.',
		perDay: 'You have used up your requests per day.',
		disabled: 'Live streaming is disabled or locked by the administrator.',
		ended: 'The live stream has already ended.',
		ifNotAlready: 'If the live stream has not already started, retry after 30 seconds.',
	},
	Spanish: {
		notStarted: 'El seminario web 82.929.473.321 no ha comenzado.',
		streamNotStarted: 'La transmisión en vivo aún no se ha iniciado.',
		alreadyStarted: 'La transmisión en vivo ya ha comenzado.',
		alreadyStopped: 'La transmisión en vivo ya se ha detenido.',
		switchedOff:
			'No se permite iniciar la transmisión en vivo. Para utilizar esta función, habilite la configuración «Permitir transmisión en vivo de reuniones» en la página «Configuración» del portal web de Zoom.',
		customServiceOff:
			'El usuario actual no ha habilitado la función de transmisión en vivo personalizada del seminario web.',
		notConfigured:
			'El seminario web actual no está configurado con un servicio de transmisión personalizado.',
		planMissing:
			'Falta el plan de seminarios web. Debe suscribirse al plan de seminarios web y habilitar los seminarios web para este usuario a fin de realizar esta acción.',
		licensedOnly: 'Solo disponible para usuarios con licencia.',
		noPermission: 'No tiene permiso.',
		webinarId: 'No se puede acceder a la información del seminario web.',
		invalidId: 'ID de reunión no válido.',
		tooManyRequests:
			'Lo sentimos, ya se alcanzó el número máximo de solicitudes de API. Inténtelo más tarde.',
		dailyLimit: 'Ha alcanzado el límite máximo diario de esta API.',
		throttled:
			'Se enviaron demasiadas solicitudes para iniciar la transmisión en vivo de esta reunión: 82012345678.',
		notAllowed: 'No está autorizado para hacer esto.',
		paidOnly: 'Solo disponible para cuentas de pago.',
		tooMany: 'Demasiadas solicitudes. Inténtelo más tarde.',
		perDay: 'Ha agotado sus solicitudes por día.',
		disabled: 'La transmisión en directo está bloqueada por el administrador.',
		ended: 'La transmisión en directo ya ha finalizado.',
		ifNotAlready:
			'Si la transmisión en vivo no ha comenzado ya, inténtelo de nuevo después de 30 segundos.',
	},
	German: {
		notStarted: 'Das Webinar 82.929.473.321 hat noch nicht begonnen.',
		streamNotStarted: 'Der Livestream wurde noch nicht gestartet.',
		alreadyStarted: 'Der Livestream wurde bereits gestartet.',
		alreadyStopped: 'Der Livestream wurde bereits beendet.',
		switchedOff:
			'Livestreaming darf nicht gestartet werden. Um diese Funktion zu nutzen, aktivieren Sie die Einstellung „Livestreaming von Meetings zulassen“ auf der Seite „Einstellungen“ im Zoom-Webportal.',
		customServiceOff:
			'Der aktuelle Benutzer hat die benutzerdefinierte Livestreaming-Funktion des Webinars nicht aktiviert.',
		notConfigured:
			'Das aktuelle Webinar ist nicht mit einem benutzerdefinierten Streaming-Dienst konfiguriert.',
		planMissing:
			'Das Webinar-Abonnement fehlt. Sie müssen den Webinar-Plan abonnieren und Webinare für diesen Benutzer aktivieren, um diese Aktion auszuführen.',
		licensedOnly: 'Nur für lizenzierte Benutzer verfügbar.',
		noPermission: 'Keine Berechtigung.',
		webinarId: 'Auf die Webinar-Informationen kann nicht zugegriffen werden.',
		invalidId: 'Ungültige Meeting-ID.',
		tooManyRequests:
			'Die maximale Anzahl von API-Anfragen ist leider bereits erreicht. Versuchen Sie es später erneut.',
		dailyLimit: 'Sie haben das maximale Tageslimit für diese API erreicht.',
		throttled: 'Es wurden zu viele Anfragen zum Starten des Livestreams dieses Meetings gesendet.',
		notAllowed: 'Sie sind dazu nicht berechtigt.',
		paidOnly: 'Nur für kostenpflichtige Konten verfügbar.',
		tooMany: 'Zu viele Anfragen. Versuchen Sie es später erneut.',
		perDay: 'Ihre Anfragen pro Tag sind aufgebraucht.',
		disabled: 'Livestreaming wurde vom Administrator gesperrt.',
		ended: 'Der Livestream wurde bereits gestoppt.',
		ifNotAlready:
			'Wenn der Livestream nicht bereits gestartet wurde, versuchen Sie es nach 30 Sekunden erneut.',
	},
	French: {
		notStarted: 'Le webinaire 82 929 473 321 n’a pas commencé.',
		streamNotStarted: 'La diffusion en direct n’a pas encore commencé.',
		alreadyStarted: 'La diffusion en direct a déjà commencé.',
		alreadyStopped: 'La diffusion en direct est déjà arrêtée.',
		switchedOff:
			'Vous n’êtes pas autorisé à démarrer la diffusion en direct. Pour utiliser cette fonctionnalité, activez le paramètre « Autoriser la diffusion en direct des réunions » sur la page « Paramètres » du portail Web Zoom.',
		customServiceOff:
			'L’utilisateur actuel n’a pas activé la fonction de diffusion en direct personnalisée du webinaire.',
		notConfigured:
			'Le webinaire actuel n’est pas configuré avec un service de streaming personnalisé.',
		planMissing:
			'Forfait webinaire manquant. Vous devez vous abonner au forfait webinaire et activer les webinaires pour cet utilisateur afin d’effectuer cette action.',
		licensedOnly: 'Disponible uniquement pour les utilisateurs disposant d’une licence.',
		noPermission: 'Aucune autorisation.',
		webinarId: 'Impossible d’accéder aux informations du webinaire.',
		invalidId: 'ID de réunion non valide.',
		tooManyRequests:
			'Désolé, le nombre maximal de requêtes API est déjà atteint. Veuillez réessayer plus tard.',
		dailyLimit: 'Vous avez atteint la limite quotidienne maximale pour cette API.',
		throttled:
			'Trop de demandes envoyées pour démarrer la diffusion en direct de cette réunion : 82012345678.',
		notAllowed: 'Vous n’êtes pas autorisé à faire cela.',
		paidOnly: 'Disponible uniquement pour les comptes payants.',
		tooMany: 'Trop de requêtes. Réessayez plus tard.',
		perDay: 'Vous avez épuisé vos requêtes par jour.',
		disabled: 'La diffusion en direct est verrouillée par l’administrateur.',
		ended: 'La diffusion en direct est déjà terminée.',
		ifNotAlready: 'Si la diffusion en direct n’a pas déjà démarré, réessayez après 30 secondes.',
	},
	Portuguese: {
		notStarted: 'O webinar 82.929.473.321 não foi iniciado.',
		streamNotStarted: 'A transmissão ao vivo ainda não começou.',
		alreadyStarted: 'A transmissão ao vivo já foi iniciada.',
		alreadyStopped: 'A transmissão ao vivo já foi encerrada.',
		switchedOff:
			'Não é permitido iniciar a transmissão ao vivo. Para usar este recurso, habilite a configuração "Permitir transmissão ao vivo de reuniões" na página "Configurações" do portal da web do Zoom.',
		customServiceOff:
			'O usuário atual não ativou o recurso de transmissão ao vivo personalizada do webinar.',
		notConfigured:
			'O webinar atual não está configurado com um serviço de transmissão personalizado.',
		planMissing:
			'O plano de webinar está ausente. Você deve assinar o plano de webinar e habilitar webinars para este usuário para executar esta ação.',
		licensedOnly: 'Disponível apenas para usuários licenciados.',
		noPermission: 'Sem permissão.',
		webinarId: 'Não é possível acessar as informações do webinar.',
		invalidId: 'ID da reunião inválido.',
		tooManyRequests:
			'Desculpe, o número máximo de solicitações de API já foi atingido. Tente mais tarde.',
		dailyLimit: 'Você atingiu o limite máximo diário para esta API.',
		throttled:
			'Muitas solicitações enviadas para iniciar a transmissão ao vivo desta reunião: 82012345678.',
		notAllowed: 'Você não está autorizado a fazer isso.',
		paidOnly: 'Disponível apenas para contas pagas.',
		tooMany: 'Muitas solicitações. Tente mais tarde.',
		perDay: 'Você usou todas as suas solicitações por dia.',
		disabled: 'A transmissão ao vivo está bloqueada pelo administrador.',
		ended: 'A transmissão ao vivo já foi finalizada.',
		ifNotAlready:
			'Se a transmissão ao vivo não estiver já iniciada, tente novamente após 30 segundos.',
	},
	Italian: {
		notStarted: 'Il webinar 82.929.473.321 non è iniziato.',
		streamNotStarted: 'La diretta non è ancora stata avviata.',
		alreadyStarted: 'Lo streaming live è già iniziato.',
		alreadyStopped: 'Lo streaming live è già stato interrotto.',
		switchedOff:
			'Non è consentito avviare lo streaming live. Per utilizzare questa funzione, attivare l’impostazione "Consenti streaming live delle riunioni" nella pagina "Impostazioni" del portale web di Zoom.',
		customServiceOff:
			'L’utente corrente non ha abilitato la funzione di streaming live personalizzato del webinar.',
		notConfigured:
			'Il webinar corrente non è configurato con un servizio di streaming personalizzato.',
		planMissing:
			'Il piano webinar è mancante. È necessario abbonarsi al piano webinar e abilitare i webinar per questo utente per eseguire questa azione.',
		licensedOnly: 'Disponibile solo per gli utenti con licenza.',
		noPermission: 'Nessuna autorizzazione.',
		webinarId: 'Impossibile accedere alle informazioni del webinar.',
		invalidId: 'ID riunione non valido.',
		tooManyRequests:
			'Il numero massimo di richieste API è già stato raggiunto. Riprovare più tardi.',
		dailyLimit: 'È stato raggiunto il limite massimo giornaliero per questa API.',
		throttled: 'Troppe richieste inviate per avviare lo streaming live di questa riunione.',
		notAllowed: 'Non si è autorizzati a farlo.',
		paidOnly: 'Disponibile solo per account a pagamento.',
		tooMany: 'Troppe richieste. Riprovare più tardi.',
		perDay: 'Le richieste al giorno sono esaurite.',
		disabled: 'La diretta è bloccata dall’amministratore.',
		ended: 'La diretta è già terminata.',
		ifNotAlready: 'Se lo streaming live non è già avviato, riprovare dopo 30 secondi.',
	},
	Dutch: {
		notStarted: 'Webinar 82.929.473.321 is nog niet begonnen.',
		streamNotStarted: 'De livestream is nog niet gestart.',
		alreadyStarted: 'De livestream is al gestart.',
		alreadyStopped: 'De livestream is al gestopt.',
		switchedOff:
			'Het is niet toegestaan om livestreaming te starten. Schakel de instelling "Livestreamen van meetings toestaan" in om deze functie te gebruiken.',
		customServiceOff:
			'De huidige gebruiker heeft de aangepaste livestreamingfunctie van de webinar niet ingeschakeld.',
		notConfigured: 'De huidige webinar is niet geconfigureerd met een aangepaste streamingdienst.',
		planMissing:
			'Webinarabonnement ontbreekt. U moet zich abonneren op het webinarabonnement om deze actie uit te voeren.',
		licensedOnly: 'Alleen beschikbaar voor gebruikers met een licentie.',
		noPermission: 'Geen toestemming.',
		webinarId: 'Kan geen toegang krijgen tot webinarinformatie.',
		invalidId: 'Ongeldige meeting-ID.',
		tooManyRequests: 'Het maximale aantal API-verzoeken is al bereikt. Probeer het later opnieuw.',
		dailyLimit: 'U hebt de maximale dagelijkse limiet voor deze API bereikt.',
		throttled: 'Te veel verzoeken ingediend om de livestream van deze meeting te starten.',
		notAllowed: 'U bent hiertoe niet bevoegd.',
		paidOnly: 'Alleen beschikbaar voor betaalde accounts.',
		tooMany: 'Te veel verzoeken. Probeer het later opnieuw.',
		perDay: 'U hebt al uw verzoeken per dag gebruikt.',
		disabled: 'Livestreaming is uitgeschakeld door de beheerder.',
		ended: 'De livestream is reeds beëindigd.',
		ifNotAlready:
			'Als de livestream niet reeds gestart is, probeer het dan na 30 seconden opnieuw.',
	},
	Polish: {
		notStarted: 'Webinar 82 929 473 321 nie rozpoczął się.',
		streamNotStarted: 'Transmisja na żywo nie została jeszcze rozpoczęta.',
		alreadyStarted: 'Transmisja na żywo została już rozpoczęta.',
		alreadyStopped: 'Transmisja na żywo została już zatrzymana.',
		switchedOff:
			'Rozpoczęcie transmisji na żywo jest niedozwolone. Aby korzystać z tej funkcji, włącz ustawienie „Zezwalaj na transmisję na żywo spotkań” w portalu internetowym Zoom.',
		customServiceOff:
			'Bieżący użytkownik nie włączył niestandardowej funkcji transmisji na żywo webinaru.',
		notConfigured:
			'Bieżący webinar nie został skonfigurowany z niestandardową usługą przesyłania strumieniowego.',
		planMissing: 'Brak planu webinarowego. Musisz wykupić abonament na webinary.',
		licensedOnly: 'Dostępne tylko dla licencjonowanych użytkowników.',
		noPermission: 'Brak uprawnień.',
		webinarId: 'Nie można uzyskać dostępu do informacji o webinarze.',
		invalidId: 'Nieprawidłowy identyfikator spotkania.',
		tooManyRequests: 'Osiągnięto już maksymalną liczbę żądań API. Spróbuj ponownie później.',
		dailyLimit: 'Osiągnięto maksymalny dzienny limit dla tego API.',
		throttled: 'Przesłano zbyt wiele żądań rozpoczęcia transmisji na żywo tego spotkania.',
		notAllowed: 'Ta czynność jest niedozwolona.',
		paidOnly: 'Dostępne tylko dla kont płatnych.',
		tooMany: 'Zbyt wiele żądań. Spróbuj ponownie później.',
		perDay: 'Wykorzystano wszystkie żądania na dzień.',
		disabled: 'Transmisja na żywo jest zablokowana przez administratora.',
		ended: 'Transmisja na żywo już została zakończona.',
		ifNotAlready:
			'Jeśli transmisja na żywo nie została już rozpoczęta, spróbuj ponownie po 30 sekundach.',
	},
	Russian: {
		notStarted: 'Веб-семинар 82 929 473 321 не начался.',
		streamNotStarted: 'Прямая трансляция ещё не началась.',
		alreadyStarted: 'Прямая трансляция уже началась.',
		alreadyStopped: 'Прямая трансляция уже остановлена.',
		switchedOff:
			'Не разрешено запускать прямую трансляцию. Чтобы использовать эту функцию, включите параметр «Разрешить прямую трансляцию конференций» на странице «Настройки» веб-портала Zoom.',
		customServiceOff:
			'Текущий пользователь не включил функцию настраиваемой прямой трансляции веб-семинара.',
		notConfigured: 'Для текущего веб-семинара не настроена пользовательская служба трансляции.',
		planMissing: 'Отсутствует тарифный план веб-семинаров.',
		licensedOnly: 'Доступно только для лицензированных пользователей.',
		noPermission: 'Нет прав.',
		webinarId: 'Не удается получить доступ к информации о веб-семинаре.',
		invalidId: 'Недопустимый идентификатор конференции.',
		tooManyRequests: 'Достигнуто максимальное количество запросов API. Повторите попытку позже.',
		dailyLimit: 'Достигнут максимальный суточный лимит для этого API.',
		throttled: 'Отправлено слишком много запросов на запуск прямой трансляции этой конференции.',
		notAllowed: 'Это действие не разрешено.',
		paidOnly: 'Доступно только для платных учетных записей.',
		tooMany: 'Слишком много запросов. Повторите попытку позже.',
		perDay: 'Вы исчерпали число запросов в день.',
		disabled: 'Прямой эфир отключен администратором.',
		ended: 'Прямой эфир уже завершен.',
		ifNotAlready:
			'Если прямая трансляция ещё не началась и уже не запущена, повторите попытку через 30 секунд.',
	},
	Turkish: {
		notStarted: 'Web semineri 82.929.473.321 başlamadı.',
		streamNotStarted: 'Canlı yayın henüz başlatılmadı.',
		alreadyStarted: 'Canlı yayın zaten başladı.',
		alreadyStopped: 'Canlı yayın zaten durduruldu.',
		switchedOff:
			'Canlı yayın başlatmaya izin verilmiyor. Bu özelliği kullanmak için Zoom web portalında "Toplantıların canlı yayınına izin ver" ayarını etkinleştirin.',
		customServiceOff:
			'Geçerli kullanıcı, web seminerinin özel canlı yayın özelliğini etkinleştirmedi.',
		notConfigured: 'Geçerli web semineri özel bir yayın hizmetiyle yapılandırılmamış.',
		planMissing: 'Web semineri planı eksik.',
		licensedOnly: 'Yalnızca lisanslı kullanıcılar için kullanılabilir.',
		noPermission: 'İzin yok.',
		webinarId: 'Web semineri bilgilerine erişilemiyor.',
		invalidId: 'Geçersiz toplantı kimliği.',
		tooManyRequests: 'Maksimum API isteği sayısına zaten ulaşıldı. Lütfen daha sonra deneyin.',
		dailyLimit: 'Bu API için maksimum günlük sınıra ulaştınız.',
		throttled: 'Bu toplantının canlı yayınını başlatmak için çok fazla istek gönderildi.',
		notAllowed: 'Bunu yapmaya yetkiniz yok.',
		paidOnly: 'Yalnızca ücretli hesaplar için kullanılabilir.',
		tooMany: 'Çok fazla istek. Daha sonra tekrar deneyin.',
		perDay: 'Günde izin verilen istekleri kullandınız.',
		disabled: 'Canlı yayın yönetici tarafından devre dışı bırakıldı.',
		ended: 'Canlı yayın zaten durduruldu.',
		ifNotAlready: 'Canlı yayın henüz başlamadıysa 30 saniye sonra tekrar deneyin.',
	},
	Japanese: {
		notStarted: 'ウェビナー 82,929,473,321 はまだ開始されていません。',
		streamNotStarted: 'ライブ配信は開始されていません。',
		alreadyStarted: 'ライブ配信はすでに開始されています。',
		alreadyStopped: 'ライブ配信はすでに停止しています。',
		switchedOff:
			'ライブストリーミングの開始は許可されていません。この機能を使用するには、Zoom ウェブポータルの設定ページで「ミーティングのライブストリーミングを許可」を有効にしてください。',
		customServiceOff:
			'現在のユーザーはウェビナーのカスタムライブストリーミング機能を有効にしていません。',
		notConfigured: '現在のウェビナーにはカスタムストリーミングサービスが設定されていません。',
		planMissing: 'ウェビナープランがありません。',
		licensedOnly: 'ライセンスユーザーのみが利用できます。',
		noPermission: '権限がありません。',
		webinarId: 'ウェビナー情報にアクセスできません。',
		invalidId: 'ミーティングIDが無効です。',
		tooManyRequests: 'API リクエストの最大数の上限に達しました。後でもう一度お試しください。',
		dailyLimit: 'この API の1日あたりの上限に達しました。',
		throttled: 'このミーティングのライブ配信を開始するリクエストが多すぎます。',
		notAllowed: 'この操作は許可されていません。',
		paidOnly: '有料アカウントのみが利用できます。',
		tooMany: 'リクエストが多すぎます。後でもう一度お試しください。',
		perDay: '日次リクエスト数の上限に達しました。',
		disabled: 'ライブ配信は管理者によって無効にされています。',
		ended: 'ライブ配信は既に終了しています。',
		ifNotAlready: 'ライブ配信がすでに開始されていない場合は、30秒後にもう一度お試しください。',
	},
	Chinese: {
		notStarted: '网络研讨会 82,929,473,321 尚未开始。',
		streamNotStarted: '直播还没有开始。',
		alreadyStarted: '直播已经开始。',
		alreadyStopped: '直播已经停止。',
		switchedOff:
			'不允许开始直播。要使用此功能，请在 Zoom 网页门户的“设置”页面中启用“允许会议直播”设置。',
		customServiceOff: '当前用户尚未启用网络研讨会的自定义直播功能。',
		notConfigured: '当前网络研讨会未配置自定义直播服务。',
		planMissing: '缺少网络研讨会套餐。',
		licensedOnly: '仅适用于许可用户。',
		noPermission: '没有权限。',
		webinarId: '无法访问网络研讨会信息。',
		invalidId: '会议 ID 无效。',
		tooManyRequests: '抱歉，API 请求数已达到上限。请稍后再试。',
		dailyLimit: '您已达到此 API 的每日最大限制。',
		throttled: '为此会议开始直播提交的请求过多。',
		notAllowed: '不允许执行此操作。',
		paidOnly: '仅适用于付费账户。',
		tooMany: '请求太多。请稍后再试。',
		perDay: '您已用完当天的请求数。',
		disabled: '直播已被管理员禁用。',
		ended: '直播已经结束。',
		ifNotAlready: '如果直播不是已经开始，请在 30 秒后重试。',
	},
	Korean: {
		notStarted: '웨비나 82,929,473,321이(가) 시작되지 않았습니다.',
		streamNotStarted: '라이브 스트림이 아직 시작되지 않았습니다.',
		alreadyStarted: '라이브 스트림이 이미 시작되었습니다.',
		alreadyStopped: '라이브 스트림이 이미 중지되었습니다.',
		switchedOff:
			'라이브 스트리밍을 시작할 수 없습니다. 라이브 스트리밍 설정이 비활성화되어 있습니다.',
		customServiceOff: '현재 사용자가 웨비나의 맞춤형 라이브 스트리밍 기능을 활성화하지 않았습니다.',
		notConfigured: '현재 웨비나에 맞춤형 스트리밍 서비스가 구성되지 않았습니다.',
		planMissing: '웨비나 플랜이 없습니다.',
		licensedOnly: '라이선스 사용자만 사용할 수 있습니다.',
		noPermission: '권한이 없습니다.',
		webinarId: '웨비나 정보에 액세스할 수 없습니다.',
		invalidId: '잘못된 회의 ID입니다.',
		tooManyRequests: '최대 API 요청 한도에 도달했습니다. 나중에 다시 시도하세요.',
		dailyLimit: '이 API의 일일 최대 한도에 도달했습니다.',
		throttled: '이 회의의 라이브 스트림을 시작하기 위한 요청이 너무 많습니다.',
		notAllowed: '이 작업은 허용되지 않습니다.',
		paidOnly: '유료 계정에서만 사용할 수 있습니다.',
		tooMany: '요청이 너무 많습니다. 나중에 다시 시도하세요.',
		perDay: '하루 요청 수를 모두 사용했습니다.',
		disabled: '라이브 방송이 관리자에 의해 잠겨 있습니다.',
		ended: '라이브 방송이 이미 종료되었습니다.',
		ifNotAlready: '라이브 스트림이 이미 시작되지 않았다면 30초 후에 다시 시도하세요.',
	},
};
