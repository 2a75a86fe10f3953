/**
What a page says in each language around its text. Seen on pages of Deutsche Welle and other news sites; the labels of a
language that was not seen on a page are its usual phrases. A plain table: nothing here is computed.
*/

export type Language = {
	/** BCP 47: `pt-BR`, `fa`, `zh-Hant`. */
	readonly tag: string;
	/** The code in DW's addresses, where it differs: `pt-br`, `fa-ir`. */
	readonly code?: string;
	/** The three lines to skip a page's menus, of which the third names DW. */
	readonly skipLines?: readonly string[];
	/** The words before a picture's credit. */
	readonly imageLabels?: readonly string[];
	/** The words before one title in a related link. They tell the reader to do something, so prose hardly begins with them. */
	readonly relatedLabels?: readonly string[];
	/** The same, but ordinary words too: a related link only with a colon or the like after them. */
	readonly weakLabels?: readonly string[];
	/** Headings that open a list of related titles. */
	readonly listHeadings?: readonly string[];
};

export const languages: readonly Language[] = [
	{
		tag: 'en',
		skipLines: ['Skip to content', 'Skip to main menu', 'Skip to more DW sites'],
		imageLabels: ['Image'],
		relatedLabels: ['Read more', 'Read also', 'Also read', 'Read next', 'Also watch', 'See also'],
		weakLabels: [
			'Watch more', 'More', 'More on', 'Read', 'Read on', 'Watch', 'Listen', 'Related', 'Related story',
			'Related article', 'Recommended',
		],
		listHeadings: [
			'Related', 'Related stories', 'Related articles', 'Related content', 'Recommended',
			'Recommended from Editorial', 'Recommended reading', 'DW recommends', 'More on this topic',
			'More on the topic', 'Explore more on these topics', 'Read more',
		],
	},
	{
		tag: 'de',
		skipLines: ['Zum Inhalt springen', 'Zur Hauptnavigation springen', 'Zu weiteren Angeboten der DW springen'],
		imageLabels: ['Bild'],
		relatedLabels: [
			'Lesen Sie auch', 'Lesen Sie hier', 'Lesen Sie mehr', 'Lesen Sie dazu', 'Lesen Sie hierzu',
			'Lesen Sie weiter', 'Lesen Sie mehr zum Thema', 'Lies auch', 'Mehr lesen', 'Weiterlesen', 'Zum Artikel',
			'Zum Weiterlesen', 'Siehe auch',
		],
		weakLabels: ['Lesen Sie', 'Mehr zum Thema', 'Mehr dazu', 'Mehr', 'Auch interessant', 'Dazu'],
		listHeadings: [
			'Die Redaktion empfiehlt', 'Mehr zum Thema', 'Mehr dazu', 'Audio und Video zum Thema', 'Auch interessant',
			'Das könnte Sie auch interessieren', 'Weitere Artikel', 'Verwandte Artikel', 'Mehr Artikel',
			'Zum Weiterlesen',
		],
	},
	{
		tag: 'es',
		skipLines: ['Ir al contenido', 'Ir al menú principal', 'Ir a más sitios de DW'],
		imageLabels: ['Imagen'],
		relatedLabels: [
			'Lea también', 'Lee también', 'Leer también', 'Lea más', 'Leer más', 'Lee más', 'Vea también',
			'Ver también', 'Te puede interesar', 'Le puede interesar',
		],
		weakLabels: ['Noticia relacionada', 'Más información', 'Lea'],
		listHeadings: [
			'Noticias relacionadas', 'Noticia relacionada', 'Más información', 'Te puede interesar',
			'Artículos relacionados', 'DW recomienda', 'Más sobre el tema',
		],
	},
	{
		tag: 'fr',
		imageLabels: ['Image'],
		relatedLabels: [
			'À lire aussi', 'A lire aussi', 'Lire aussi', 'Lire également', 'À lire également', 'À voir également',
			'À voir aussi', 'Lire plus', 'En savoir plus', 'Voir aussi', 'Lisez aussi',
		],
		weakLabels: ['À lire', 'Lire'],
		listHeadings: [
			'À lire aussi', 'Sur le même thème', 'Sur le même sujet', 'Articles liés', 'Articles similaires',
			'La rédaction vous recommande', 'Plus d’articles',
		],
	},
	{
		tag: 'pt-BR',
		code: 'pt-br',
		skipLines: ['Pular para o conteúdo', 'Pular para o menu principal', 'Ver mais sites da DW'],
		imageLabels: ['Foto'],
		relatedLabels: ['Leia também', 'Leia mais', 'Veja também', 'Veja mais', 'Saiba mais', 'Assista também'],
		weakLabels: ['Leia', 'Relacionado'],
		listHeadings: ['Leia também', 'Leia mais', 'Artigos relacionados', 'Notícias relacionadas', 'Mais sobre o tema', 'A redação recomenda'],
	},
	{
		tag: 'pt-002',
		code: 'pt-002',
		imageLabels: ['Foto'],
		relatedLabels: ['Ler também', 'Ler mais', 'Leia também'],
	},
	{
		tag: 'it',
		relatedLabels: ['Leggi anche', 'Leggi di più', 'Leggi tutto', 'Guarda anche', 'Vedi anche'],
		weakLabels: ['Leggi'],
		listHeadings: ['Leggi anche', 'Articoli correlati', 'Potrebbe interessarti'],
	},
	{
		tag: 'nl',
		relatedLabels: ['Lees ook', 'Lees meer', 'Lees meer over', 'Bekijk ook', 'Zie ook'],
		listHeadings: ['Lees ook', 'Lees meer', 'Gerelateerd', 'Gerelateerde artikelen'],
	},
	{
		tag: 'nb',
		relatedLabels: ['Les også', 'Les mer', 'Les mer om', 'Vil du lese mer', 'Se også'],
		listHeadings: ['Les også', 'Relaterte saker'],
	},
	{tag: 'sv', relatedLabels: ['Läs också', 'Läs mer', 'Läs även', 'Läs mer om', 'Se även'], listHeadings: ['Läs också', 'Läs även', 'Läs mer']},
	{tag: 'da', relatedLabels: ['Læs også', 'Læs mere', 'Se også'], listHeadings: ['Læs også', 'Læs mere']},
	{tag: 'fi', relatedLabels: ['Lue myös', 'Lue lisää', 'Katso myös'], listHeadings: ['Lue myös', 'Lue lisää']},
	{tag: 'is', relatedLabels: ['Lesið einnig', 'Lestu einnig', 'Lesa meira'], listHeadings: ['Tengdar fréttir']},
	{
		tag: 'pl',
		imageLabels: ['Zdjęcie'],
		relatedLabels: [
			'Czytaj więcej', 'Czytaj też', 'Czytaj także', 'Czytaj również', 'Zobacz też', 'Zobacz także',
			'Przeczytaj też', 'Przeczytaj także', 'Przeczytaj więcej',
		],
		weakLabels: ['Czytaj', 'Przeczytaj', 'Zobacz', 'Więcej'],
		listHeadings: ['Czytaj także', 'Czytaj też', 'Czytaj więcej', 'Zobacz także', 'Więcej na ten temat', 'Redakcja poleca', 'Powiązane artykuły'],
	},
	{
		tag: 'cs',
		relatedLabels: ['Čtěte také', 'Čtěte více', 'Čtěte též', 'Přečtěte si', 'Přečtěte si také', 'Číst více'],
		weakLabels: ['Související', 'Čtěte'],
		listHeadings: ['Související', 'Související články', 'Čtěte také'],
	},
	{
		tag: 'sk',
		relatedLabels: ['Čítajte aj', 'Čítajte tiež', 'Čítajte viac', 'Prečítajte si', 'Prečítajte si aj'],
		listHeadings: ['Súvisiace články', 'Čítajte aj'],
	},
	{
		tag: 'hu',
		relatedLabels: ['Olvassa el', 'Olvassa el ezt is', 'Olvasson tovább', 'Olvass tovább'],
		weakLabels: ['Kapcsolódó cikk'],
		listHeadings: ['Kapcsolódó cikkek', 'Kapcsolódó cikk'],
	},
	{
		tag: 'ro',
		imageLabels: ['Imagine'],
		relatedLabels: ['Citește și', 'Citeşte şi', 'Citiți și', 'Citiţi şi', 'Citește mai mult', 'Citeşte mai mult', 'Vezi și', 'Vedeți și'],
		weakLabels: ['Citește'],
		listHeadings: ['Pe aceeași temă', 'Pe aceeaşi temă', 'Citește și', 'Articole similare', 'Redacția recomandă'],
	},
	{
		tag: 'sq',
		imageLabels: ['Fotografi', 'Foto'],
		relatedLabels: ['Lexo edhe', 'Lexo më shumë', 'Lexoni gjithashtu', 'Lexoni më shumë', 'Shih edhe'],
		listHeadings: ['Më shumë për temën', 'Lexo edhe'],
	},
	{
		tag: 'bs',
		imageLabels: ['Foto'],
		relatedLabels: ['Pročitajte još', 'Pročitajte i', 'Pročitajte više', 'Čitajte još', 'Pogledajte još'],
		listHeadings: ['Povezane vijesti', 'Više o temi', 'Preporuka redakcije'],
	},
	{
		tag: 'hr',
		imageLabels: ['Foto', 'Fotografija'],
		relatedLabels: ['Pročitajte još', 'Pročitajte i', 'Pročitajte više', 'Čitajte još'],
		listHeadings: ['Povezani članci', 'Povezane vijesti', 'Više o temi'],
	},
	{
		tag: 'sr',
		skipLines: ['Idi na sadržaj', 'Pređi na glavni meni', 'Idi na ostale ponude DW'],
		imageLabels: ['Foto', 'Фото'],
		relatedLabels: ['Pročitajte još', 'Pročitajte i', 'Čitajte još', 'Pogledajte još', 'Прочитајте још', 'Прочитајте и'],
		listHeadings: ['Povezane vesti', 'Više o temi', 'Повезане вести'],
	},
	{
		tag: 'tr',
		imageLabels: ['Fotoğraf'],
		relatedLabels: ['Ayrıca okuyun', 'Bunu da okuyun', 'Daha fazla oku', 'Devamını oku', 'Okumaya devam edin'],
		weakLabels: ['İlgili Haber', 'İlgili Haberler', 'İlgili Konular', 'İlgili'],
		listHeadings: ['İlgili Haberler', 'İlgili Haber', 'İlgili Konular', 'İlgili içerikler'],
	},
	{
		tag: 'id',
		skipLines: ['Buka konten', 'Buka menu utama', 'Buka situs DW lainnya'],
		imageLabels: ['Foto'],
		relatedLabels: [
			'Baca juga', 'Baca selengkapnya', 'Baca lebih lanjut', 'Tonton juga', 'Lihat juga', 'Simak juga',
			'Simak opininya yang berjudul',
		],
		weakLabels: ['Baca', 'Simak'],
		listHeadings: ['Baca juga', 'Artikel terkait', 'Berita terkait', 'Topik terkait'],
	},
	{tag: 'ms', relatedLabels: ['Baca juga', 'Baca lagi', 'Lihat juga'], listHeadings: ['Berita berkaitan']},
	{
		tag: 'sw',
		skipLines: ['Nenda kwenye maudhui', 'Nenda kwenye orodha kuu', 'Nenda tovuti zaidi za DW'],
		imageLabels: ['Picha'],
		relatedLabels: ['Soma pia', 'Soma zaidi', 'Soma vilevile', 'Tazama pia', 'Sikiliza pia'],
		weakLabels: ['Soma'],
		listHeadings: ['Soma zaidi', 'Soma pia', 'Mada zinazohusiana'],
	},
	{
		tag: 'ha',
		skipLines: ['Tsallake zuwa shafin jadawali', 'Tsallake zuwa jadawalin abubuwan da shiri ya kunsa', 'Tsallake zuwa karin wasu shafukan DW'],
		imageLabels: ['Hoto'],
		relatedLabels: ['Karin bayani', 'Ƙarin bayani', 'Karanta kuma', 'Karanta karin bayani'],
		listHeadings: ['Karin bayani', 'Ƙarin bayani'],
	},
	{tag: 'zu', relatedLabels: ['Funda olunye udaba lapha', 'Funda futhi']},
	{tag: 'vi', relatedLabels: ['Đọc thêm', 'Xem thêm'], listHeadings: ['Tin liên quan', 'Đọc thêm']},
	{
		tag: 'bg',
		imageLabels: ['Снимка'],
		relatedLabels: ['Прочетете още', 'Прочетете и', 'Вижте още', 'Вижте също', 'Прочети още'],
		listHeadings: ['Още по темата', 'Свързани статии', 'Прочетете още'],
	},
	{
		tag: 'mk',
		imageLabels: ['Фотографија', 'Фото'],
		relatedLabels: ['Прочитајте повеќе', 'Прочитајте и'],
		weakLabels: ['Прочитајте', 'Повеќе'],
		listHeadings: ['Повеќе на темата', 'Поврзани вести'],
	},
	{
		tag: 'ru',
		skipLines: ['Перейти к содержанию', 'Перейти к главному меню', 'К другим проектам DW'],
		imageLabels: ['Фото'],
		relatedLabels: ['Читайте также', 'Читайте ещё', 'Читайте еще', 'Смотрите также', 'Читать далее', 'Читать также'],
		weakLabels: ['Подробнее', 'По теме', 'Ещё по теме', 'Еще по теме'],
		listHeadings: ['По теме', 'Ещё по теме', 'Еще по теме', 'Похожие статьи', 'Читайте также', 'Смотрите также', 'Редакция рекомендует'],
	},
	{
		tag: 'uk',
		imageLabels: ['Фото'],
		relatedLabels: ['Читайте також', 'Читайте більше', 'Читайте ще', 'Дивіться також', 'Читати далі'],
		weakLabels: ['Докладніше', 'За темою', 'До теми'],
		listHeadings: ['Читайте також', 'Більше за темою', 'За темою', 'Схожі статті', 'Редакція рекомендує'],
	},
	{
		tag: 'el',
		imageLabels: ['Εικόνα', 'Φωτογραφία'],
		relatedLabels: ['Διαβάστε επίσης', 'Διαβάστε ακόμα', 'Διαβάστε περισσότερα', 'Δείτε επίσης'],
		listHeadings: ['Διαβάστε επίσης', 'Σχετικά άρθρα', 'Σχετικά θέματα'],
	},
	{
		tag: 'ar',
		skipLines: ['تخطي إلى المحتوى', 'تخطي إلى القائمة الرئيسية', 'تخطي إلى المزيد من صفحات DW'],
		imageLabels: ['صورة من'],
		relatedLabels: [
			'اقرأ أيضاً', 'اقرأ أيضا', 'اقرأ أيضًا', 'إقرأ أيضاً', 'إقرأ أيضا', 'اقرأ المزيد', 'طالع أيضا',
			'طالع أيضاً', 'شاهد أيضا', 'شاهد أيضاً',
		],
		weakLabels: ['للمزيد', 'ذات صلة', 'مواضيع ذات صلة'],
		listHeadings: ['ذات صلة', 'مواضيع ذات صلة', 'مقالات ذات صلة', 'قد يعجبك أيضاً', 'قد يعجبك أيضا', 'اقرأ أيضا', 'اقرأ أيضاً'],
	},
	{
		tag: 'fa',
		code: 'fa-ir',
		skipLines: ['پرش به گزارش', 'پرش به منوی اصلی', 'پرش به دیگر صفحات دویچه وله'],
		imageLabels: ['عکس'],
		relatedLabels: ['بیشتر بخوانید', 'همچنین بخوانید', 'در این زمینه بخوانید', 'بیشتر در این باره'],
		weakLabels: ['ببینید', 'بخوانید', 'در همین زمینه'],
		listHeadings: ['بیشتر بخوانید', 'در همین زمینه', 'مطالب مرتبط', 'موضوعات مرتبط'],
	},
	{
		tag: 'fa-AF',
		code: 'fa-af',
		imageLabels: ['عکس'],
		relatedLabels: ['بیشتر بخوانید', 'همچنان بخوانید'],
	},
	{
		tag: 'ps',
		skipLines: ['محتوا ته تګ', 'اصلي مینو ته تګ', 'د دویچه ویله نورو پاڼو ته تګ'],
		imageLabels: ['انځور'],
		relatedLabels: ['نور ولولئ', 'دا هم ولولئ', 'نور یې ولولئ'],
	},
	{
		tag: 'ur',
		skipLines: ['مواد پر جائیں', 'مینیو پر جائیں', 'ڈی ڈبلیو کی مزید سائٹس دیکھیں'],
		imageLabels: ['تصویر'],
		relatedLabels: ['مزید پڑھیے', 'مزید پڑھیں', 'یہ بھی پڑھیں', 'یہ بھی پڑھیے', 'یہ بھی دیکھیں'],
		listHeadings: ['مزید پڑھیے', 'مزید پڑھیں', 'متعلقہ خبریں'],
	},
	{tag: 'he', relatedLabels: ['קראו גם', 'קראו עוד', 'צפו גם'], listHeadings: ['כתבות נוספות', 'קראו גם']},
	{
		tag: 'hi',
		skipLines: ['कंटेंट पर जाएं', 'मेन्यू पर जाएं', 'डीडब्ल्यू की अन्य साइट देखें'],
		imageLabels: ['तस्वीर'],
		relatedLabels: ['ये भी पढ़ें', 'यह भी पढ़ें', 'इसे भी पढ़ें', 'ये भी देखें', 'यह भी देखें', 'और पढ़ें'],
		weakLabels: ['पढ़ें', 'संबंधित'],
		listHeadings: ['संबंधित', 'संबंधित खबरें', 'ये भी पढ़ें', 'और पढ़ें'],
	},
	{tag: 'gu', relatedLabels: ['આ પણ વાંચો', 'વધુ વાંચો']},
	{
		tag: 'bn',
		imageLabels: ['ছবি'],
		relatedLabels: ['আরও পড়ুন', 'আরো পড়ুন', 'আরও দেখুন'],
		listHeadings: ['আরও পড়ুন', 'সম্পর্কিত বিষয়'],
	},
	{tag: 'ta', relatedLabels: ['மேலும் படிக்க', 'இதையும் படிக்க']},
	{
		tag: 'am',
		skipLines: ['ወደ ይዘቱ ዝለል', 'ወደ ዋናዉ ገፅ ዝለል', 'ወደ ተጨማሪ የDW ድረ-ገፅ ዝለል', 'ወደ ይዘቱ እለፍ', 'ወደ ዋናዉ ገፅ እለፍ', 'ወደ ተጨማሪ የDW ድረ-ገፅ እለፍ'],
		imageLabels: ['ምስል'],
		relatedLabels: ['ተጨማሪ ያንብቡ', 'ተጨማሪ አንብብ', 'በተጨማሪ ያንብቡ'],
	},
	{
		tag: 'zh',
		skipLines: ['跳转至内容', '跳转至主菜单', '跳转到更多DW网站'],
		imageLabels: ['图像来源'],
		relatedLabels: ['更多内容', '延伸阅读', '相关阅读', '更多阅读', '继续阅读', '阅读更多'],
		weakLabels: ['相关文章', '推荐', '相关报道', '参阅'],
		listHeadings: ['相关文章', '推荐', '继续阅读', '延伸阅读', '相关阅读', '更多阅读', '相关报道', '编辑推荐'],
	},
	{
		tag: 'zh-Hant',
		code: 'zh-hant',
		skipLines: ['跳轉至內容', '跳轉至内容', '跳轉至主選單', '跳轉到更多DW網站'],
		imageLabels: ['圖片來源'],
		relatedLabels: ['更多內容', '更多内容', '延伸閱讀', '相關閱讀', '更多閱讀', '繼續閱讀', '閱讀更多'],
		weakLabels: ['相關文章', '推薦', '相關報導'],
		listHeadings: ['相關文章', '推薦', '延伸閱讀', '相關閱讀', '相關報導', '編輯推薦'],
	},
	{
		tag: 'ja',
		imageLabels: ['写真'],
		relatedLabels: ['あわせて読みたい', '合わせて読みたい', 'こちらも読む', '続きを読む', '【関連記事】', '【関連】'],
		weakLabels: ['関連記事', '関連ニュース'],
		listHeadings: ['関連記事', '【関連記事】', '関連ニュース', 'あわせて読みたい', 'こちらも読む'],
	},
	{
		tag: 'ko',
		imageLabels: ['사진'],
		relatedLabels: ['더 읽기', '[관련기사]', '[관련 기사]'],
		weakLabels: ['관련 기사', '관련기사'],
		listHeadings: ['관련 기사', '관련기사', '[관련기사]', '관련 뉴스'],
	},
];
