/** Page dumps in the shape of DW's pages, in words of our own about a lighthouse that nobody needs to know of. */

export type Sample = {
	readonly language: string;
	readonly skip: readonly [string, string, string];
	readonly kicker: string;
	readonly title: string;
	readonly date: string;
	readonly published: string;
	readonly teaser: string;
	readonly imageLabel: string;
	readonly alt: string;
	readonly caption: string;
	readonly paragraphs: readonly [string, string, string];
	readonly heading: string;
	/** The line as it stands, and what it is. */
	readonly related: readonly [line: string, label: string, title: string];
};

export const samples: readonly Sample[] = [
	{
		language: 'en',
		skip: ['Skip to content', 'Skip to main menu', 'Skip to more DW sites'],
		kicker: 'Culture',
		title: 'Old lighthouse gets a library',
		date: 'March 7, 2021',
		published: '2021-03-07',
		teaser: 'The lamp on the northern pier went out years ago. Now readers climb the stairs that the keepers used.',
		imageLabel: 'Image:',
		alt: 'A white lighthouse with a red door',
		caption: 'The door is open every afternoon',
		paragraphs: [
			'The town council has given the tower to a small group of readers, who carried two thousand books up the stairs.',
			'On the upper floor they have put a table and four chairs, from which one can see the whole of the bay.',
			'The keepers would have liked it, says the last of them, who is now ninety years old and reads by the window.',
		],
		heading: 'Two thousand books on the stairs',
		related: ['Read more:\u{A0} The tram that came back to the harbor', 'Read more', 'The tram that came back to the harbor'],
	},
	{
		language: 'de',
		skip: ['Zum Inhalt springen', 'Zur Hauptnavigation springen', 'Zu weiteren Angeboten der DW springen'],
		kicker: 'Kultur',
		title: 'Alter Leuchtturm bekommt eine Bibliothek',
		date: '7. März 2021',
		published: '2021-03-07',
		teaser: 'Die Lampe auf der Nordmole ist seit Jahren aus. Nun steigen Leserinnen und Leser die Treppe der Wärter hinauf.',
		imageLabel: 'Bild:',
		alt: 'Ein weißer Leuchtturm mit roter Tür',
		caption: 'Die Tür steht jeden Nachmittag offen',
		paragraphs: [
			'Die Stadt hat den Turm einer kleinen Gruppe überlassen, die zweitausend Bücher die Treppe hinauf getragen hat.',
			'Oben stehen jetzt ein Tisch und vier Stühle, von denen aus man die ganze Bucht und den Hafen sehen kann.',
			'Den Wärtern hätte das gefallen, sagt der letzte von ihnen, der heute neunzig ist und am Fenster liest.',
		],
		heading: 'Zweitausend Bücher auf der Treppe',
		related: ['Lesen Sie auch: Die Straßenbahn, die zum Hafen zurückkam', 'Lesen Sie auch', 'Die Straßenbahn, die zum Hafen zurückkam'],
	},
	{
		language: 'es',
		skip: ['Ir al contenido', 'Ir al menú principal', 'Ir a más sitios de DW'],
		kicker: 'Cultura',
		title: 'Un viejo faro recibe una biblioteca',
		date: '5 de enero de 2024',
		published: '2024-01-05',
		teaser: 'La lámpara del muelle norte se apagó hace años. Ahora los lectores suben por la escalera de los fareros.',
		imageLabel: 'Imagen:',
		alt: 'Un faro blanco con una puerta roja',
		caption: 'La puerta está abierta todas las tardes',
		paragraphs: [
			'El municipio ha entregado la torre a un pequeño grupo de lectores, que subió dos mil libros por la escalera.',
			'En el piso de arriba hay ahora una mesa y cuatro sillas, desde las que se ve toda la bahía y también el puerto.',
			'A los fareros les habría gustado, dice el último de ellos, que tiene noventa años y lee junto a la ventana.',
		],
		heading: 'Dos mil libros en la escalera',
		related: ['Lea también: El tranvía que volvió al puerto', 'Lea también', 'El tranvía que volvió al puerto'],
	},
	{
		language: 'pt-BR',
		skip: ['Pular para o conteúdo', 'Pular para o menu principal', 'Ver mais sites da DW'],
		kicker: 'Cultura',
		title: 'Velho farol ganha uma biblioteca',
		date: '24 de fevereiro de 2022',
		published: '2022-02-24',
		teaser: 'A lâmpada do cais norte apagou há anos. Agora os leitores sobem a escada que era dos faroleiros.',
		imageLabel: 'Foto:',
		alt: 'Um farol branco com uma porta vermelha',
		caption: 'A porta fica aberta todas as tardes',
		paragraphs: [
			'A prefeitura entregou a torre a um pequeno grupo de leitores, que levou dois mil livros pela escada acima.',
			'No andar de cima há agora uma mesa e quatro cadeiras, de onde se vê toda a baía e também o porto da cidade.',
			'Os faroleiros teriam gostado, diz o último deles, que hoje tem noventa anos e lê perto da janela.',
		],
		heading: 'Dois mil livros na escada',
		related: ['Leia também: O bonde que voltou ao porto', 'Leia também', 'O bonde que voltou ao porto'],
	},
	{
		language: 'ru',
		skip: ['Перейти к содержанию', 'Перейти к главному меню', 'К другим проектам DW'],
		kicker: 'Культура',
		title: 'В старом маяке открылась библиотека',
		date: '16 октября 2023 г.',
		published: '2023-10-16',
		teaser: 'Лампа на северном молу погасла много лет назад. Теперь по лестнице смотрителей поднимаются читатели.',
		imageLabel: 'Фото:',
		alt: 'Белый маяк с красной дверью',
		caption: 'Дверь открыта каждый день после обеда',
		paragraphs: [
			'Город передал башню небольшой группе читателей, которые подняли по лестнице две тысячи книг.',
			'Наверху теперь стоят стол и четыре стула, с которых видны весь залив и городской порт.',
			'Смотрителям это понравилось бы, говорит последний из них: ему девяносто лет, и он читает у окна.',
		],
		heading: 'Две тысячи книг на лестнице',
		related: ['Читайте также: Трамвай, который вернулся в порт', 'Читайте также', 'Трамвай, который вернулся в порт'],
	},
	{
		language: 'zh',
		skip: ['跳转至内容', '跳转至主菜单', '跳转到更多DW网站'],
		kicker: '文化',
		title: '旧灯塔里开了图书馆',
		date: '2023年11月29日',
		published: '2023-11-29',
		teaser: '北码头的灯多年前就熄灭了。现在读者们走上守塔人走过的楼梯。',
		imageLabel: '图像来源：',
		alt: '一座带红门的白色灯塔',
		caption: '每天下午门都开着',
		paragraphs: [
			'市政府把这座塔交给了一小群读者，他们把两千本书搬上了楼梯，花了整整一个夏天的时间。',
			'楼上现在放着一张桌子和四把椅子，从那里可以看到整个海湾和港口，天气好的时候还能看到小岛。',
			'最后一位守塔人今年九十岁，他说守塔人们会喜欢这里，他自己每天都坐在窗边读书。',
		],
		heading: '楼梯上的两千本书',
		related: ['更多内容:回到港口的电车给小城带来了什么?', '更多内容', '回到港口的电车给小城带来了什么?'],
	},
	{
		language: 'zh-Hant',
		skip: ['跳轉至內容', '跳轉至主選單', '跳轉到更多DW網站'],
		kicker: '文化',
		title: '舊燈塔裡開了圖書館',
		date: '2023年11月29日',
		published: '2023-11-29',
		teaser: '北碼頭的燈多年前就熄滅了。現在讀者們走上守塔人走過的樓梯。',
		imageLabel: '圖片來源：',
		alt: '一座帶紅門的白色燈塔',
		caption: '每天下午門都開著',
		paragraphs: [
			'市政府把這座塔交給了一小群讀者，他們把兩千本書搬上了樓梯，花了整整一個夏天的時間。',
			'樓上現在放著一張桌子和四把椅子，從那裡可以看到整個海灣和港口，天氣好的時候還能看到小島。',
			'最後一位守塔人今年九十歲，他說守塔人們會喜歡這裡，他自己每天都坐在窗邊讀書。',
		],
		heading: '樓梯上的兩千本書',
		related: ['延伸閱讀：回到港口的電車', '延伸閱讀', '回到港口的電車'],
	},
	{
		language: 'ar',
		skip: ['تخطي إلى المحتوى', 'تخطي إلى القائمة الرئيسية', 'تخطي إلى المزيد من صفحات DW'],
		kicker: 'ثقافة',
		title: 'مكتبة جديدة في منارة قديمة',
		date: '٣٠ يوليو ٢٠١٥',
		published: '2015-07-30',
		teaser: 'انطفأ المصباح على الرصيف الشمالي منذ سنوات. والآن يصعد القراء الدرج الذي كان للحراس.',
		imageLabel: 'صورة من:',
		alt: 'منارة بيضاء بباب أحمر',
		caption: 'الباب مفتوح كل يوم بعد الظهر',
		paragraphs: [
			'سلمت البلدية البرج إلى مجموعة صغيرة من القراء الذين حملوا ألفي كتاب على الدرج خلال صيف واحد.',
			'في الطابق العلوي توجد الآن طاولة وأربعة كراسي يمكن منها رؤية الخليج كله والميناء في أسفل المدينة.',
			'كان الحراس سيحبون ذلك، كما يقول آخرهم، وهو اليوم في التسعين من عمره ويقرأ قرب النافذة.',
		],
		heading: 'ألفا كتاب على الدرج',
		related: ['اقرأ أيضاً: الترام الذي عاد إلى الميناء', 'اقرأ أيضاً', 'الترام الذي عاد إلى الميناء'],
	},
	{
		language: 'fa',
		skip: ['پرش به گزارش', 'پرش به منوی اصلی', 'پرش به دیگر صفحات دویچه وله'],
		kicker: 'فرهنگ',
		title: 'کتابخانه‌ای در فانوس دریایی قدیمی',
		date: '۱۴۰۳ دی ۲۴, دوشنبه',
		published: '2025-01-13',
		teaser: 'چراغ اسکله شمالی سال‌ها پیش خاموش شد. حالا خوانندگان از پله‌هایی بالا می‌روند که زمانی از آن نگهبانان بود.',
		imageLabel: 'عکس:',
		alt: 'فانوس دریایی سفید با در قرمز',
		caption: 'در هر روز بعد از ظهر باز است',
		paragraphs: [
			'شهرداری برج را به گروه کوچکی از خوانندگان سپرده است که دو هزار کتاب را از پله‌ها بالا برده‌اند.',
			'در طبقه بالا اکنون یک میز و چهار صندلی هست که از آنجا می‌توان همه خلیج و بندر را دید.',
			'آخرین نگهبان که امروز نود سال دارد می‌گوید نگهبانان این را دوست می‌داشتند و خود او کنار پنجره کتاب می‌خواند.',
		],
		heading: 'دو هزار کتاب روی پله‌ها',
		related: ['بیشتر بخوانید: تراموایی که به بندر برگشت', 'بیشتر بخوانید', 'تراموایی که به بندر برگشت'],
	},
	{
		language: 'ps',
		skip: ['محتوا ته تګ', 'اصلي مینو ته تګ', 'د دویچه ویله نورو پاڼو ته تګ'],
		kicker: 'کلتور',
		title: 'په زاړه سمندري څراغ کې کتابتون',
		date: '۱۴۰۲ آبان ۱۲, جمعه',
		published: '2023-11-03',
		teaser: 'د شمالي بندر څراغ کلونه مخکې مړ شو. اوس لوستونکي په هغو زینو خېژي چې د ساتونکو وې.',
		imageLabel: 'انځور:',
		alt: 'سپین سمندري څراغ له سرې دروازې سره',
		caption: 'دروازه هره ورځ خلاصه وي',
		paragraphs: [
			'ښاروالۍ دا برج د لوستونکو یوې وړې ډلې ته ورکړ، چې دوه زره کتابونه یې په زینو پورته کړل.',
			'په پاسني پوړ کې اوس یو مېز او څلور څوکۍ دي، چې له هغه ځایه ټول خلیج او بندر ښکاري.',
			'وروستی ساتونکی چې اوس نوي کلن دی وايي چې ساتونکو به دا خوښ کړی وی، او دی د کړکۍ تر څنګ لوستل کوي.',
		],
		heading: 'په زینو کې دوه زره کتابونه',
		related: ['نور ولولئ: هغه ټرام چې بندر ته راستون شو', 'نور ولولئ', 'هغه ټرام چې بندر ته راستون شو'],
	},
	{
		language: 'ur',
		skip: ['مواد پر جائیں', 'مینیو پر جائیں', 'ڈی ڈبلیو کی مزید سائٹس دیکھیں'],
		kicker: 'ثقافت',
		title: 'پرانے لائٹ ہاؤس میں کتب خانہ',
		date: '30 اگست 2020',
		published: '2020-08-30',
		teaser: 'شمالی گھاٹ کا چراغ برسوں پہلے بجھ گیا تھا۔ اب قاری ان سیڑھیوں پر چڑھتے ہیں جو کبھی نگہبانوں کی تھیں۔',
		imageLabel: 'تصویر:',
		alt: 'سرخ دروازے والا سفید لائٹ ہاؤس',
		caption: 'دروازہ ہر سہ پہر کھلا رہتا ہے',
		paragraphs: [
			'شہر نے یہ مینار قارئین کے ایک چھوٹے گروپ کے حوالے کر دیا ہے جس نے دو ہزار کتابیں سیڑھیوں سے اوپر پہنچائیں۔',
			'اوپر کی منزل پر اب ایک میز اور چار کرسیاں ہیں جہاں سے پوری خلیج اور بندرگاہ نظر آتی ہے۔',
			'آخری نگہبان جو اب نوے برس کے ہیں کہتے ہیں کہ نگہبانوں کو یہ پسند آتا اور وہ خود کھڑکی کے پاس پڑھتے ہیں۔',
		],
		heading: 'سیڑھیوں پر دو ہزار کتابیں',
		related: ['مزید پڑھیے: وہ ٹرام جو بندرگاہ واپس آئی', 'مزید پڑھیے', 'وہ ٹرام جو بندرگاہ واپس آئی'],
	},
	{
		language: 'hi',
		skip: ['कंटेंट पर जाएं', 'मेन्यू पर जाएं', 'डीडब्ल्यू की अन्य साइट देखें'],
		kicker: 'संस्कृति',
		title: 'पुराने लाइटहाउस में पुस्तकालय',
		date: '२५ सितम्बर २०१७',
		published: '2017-09-25',
		teaser: 'उत्तरी घाट का दीपक बरसों पहले बुझ गया था। अब पाठक उन सीढ़ियों पर चढ़ते हैं जो कभी पहरेदारों की थीं।',
		imageLabel: 'तस्वीर:',
		alt: 'लाल दरवाजे वाला सफेद लाइटहाउस',
		caption: 'दरवाजा हर दोपहर खुला रहता है',
		paragraphs: [
			'शहर ने यह मीनार पाठकों के एक छोटे समूह को सौंप दी है, जिसने दो हजार किताबें सीढ़ियों से ऊपर पहुंचाईं।',
			'ऊपर की मंजिल पर अब एक मेज और चार कुर्सियां हैं, जहां से पूरी खाड़ी और बंदरगाह दिखाई देता है।',
			'आखिरी पहरेदार अब नब्बे साल के हैं और कहते हैं कि पहरेदारों को यह पसंद आता, वह खुद खिड़की के पास पढ़ते हैं।',
		],
		heading: 'सीढ़ियों पर दो हजार किताबें',
		related: ['ये भी पढ़ें: वह ट्राम जो बंदरगाह लौट आई', 'ये भी पढ़ें', 'वह ट्राम जो बंदरगाह लौट आई'],
	},
	{
		language: 'id',
		skip: ['Buka konten', 'Buka menu utama', 'Buka situs DW lainnya'],
		kicker: 'Budaya',
		title: 'Mercusuar tua kini punya perpustakaan',
		date: '1 Maret 2016',
		published: '2016-03-01',
		teaser: 'Lampu di dermaga utara sudah lama padam. Kini para pembaca menaiki tangga yang dulu milik penjaga.',
		imageLabel: 'Foto:',
		alt: 'Mercusuar putih dengan pintu merah',
		caption: 'Pintunya terbuka setiap sore',
		paragraphs: [
			'Pemerintah kota menyerahkan menara itu kepada sekelompok kecil pembaca yang membawa dua ribu buku ke atas.',
			'Di lantai atas kini ada sebuah meja dan empat kursi, dan dari sana seluruh teluk serta pelabuhan terlihat.',
			'Para penjaga pasti menyukainya, kata penjaga terakhir yang kini berusia sembilan puluh tahun dan membaca di dekat jendela.',
		],
		heading: 'Dua ribu buku di tangga',
		related: ['Baca juga: Trem yang kembali ke pelabuhan', 'Baca juga', 'Trem yang kembali ke pelabuhan'],
	},
	{
		language: 'sr',
		skip: ['Idi na sadržaj', 'Pređi na glavni meni', 'Idi na ostale ponude DW'],
		kicker: 'Kultura',
		title: 'Stari svetionik dobio biblioteku',
		date: '8. mart 2017.',
		published: '2017-03-08',
		teaser: 'Lampa na severnom molu ugasila se pre mnogo godina. Sada se čitaoci penju stepenicama čuvara.',
		imageLabel: 'Foto:',
		alt: 'Beli svetionik sa crvenim vratima',
		caption: 'Vrata su otvorena svakog popodneva',
		paragraphs: [
			'Opština je kulu dala maloj grupi čitalaca, koji su dve hiljade knjiga poneli uz stepenice za jedno leto.',
			'Na gornjem spratu sada stoje sto i četiri stolice, sa kojih se vide ceo zaliv i gradska luka.',
			'Čuvarima bi se to dopalo, kaže poslednji od njih, koji danas ima devedeset godina i čita pored prozora.',
		],
		heading: 'Dve hiljade knjiga na stepenicama',
		related: ['Pročitajte još: Tramvaj koji se vratio u luku', 'Pročitajte još', 'Tramvaj koji se vratio u luku'],
	},
	{
		language: 'sw',
		skip: ['Nenda kwenye maudhui', 'Nenda kwenye orodha kuu', 'Nenda tovuti zaidi za DW'],
		kicker: 'Utamaduni',
		title: 'Mnara wa zamani wapata maktaba',
		date: '31 Agosti 2025',
		published: '2025-08-31',
		teaser: 'Taa ya gati ya kaskazini ilizimika miaka mingi iliyopita. Sasa wasomaji wanapanda ngazi za walinzi.',
		imageLabel: 'Picha:',
		alt: 'Mnara mweupe wenye mlango mwekundu',
		caption: 'Mlango uko wazi kila siku jioni',
		paragraphs: [
			'Mji umeukabidhi mnara huo kwa kikundi kidogo cha wasomaji, ambao walibeba vitabu elfu mbili juu ya ngazi.',
			'Katika ghorofa ya juu sasa kuna meza na viti vinne, na kutoka hapo ghuba yote na bandari vinaonekana.',
			'Walinzi wangelipenda hilo, anasema mlinzi wa mwisho, ambaye sasa ana umri wa miaka tisini na anasoma dirishani.',
		],
		heading: 'Vitabu elfu mbili kwenye ngazi',
		related: ['Soma pia: Treni iliyorudi bandarini', 'Soma pia', 'Treni iliyorudi bandarini'],
	},
	{
		language: 'ha',
		skip: ['Tsallake zuwa shafin jadawali', 'Tsallake zuwa jadawalin abubuwan da shiri ya kunsa', 'Tsallake zuwa karin wasu shafukan DW'],
		kicker: 'Al\'adu',
		title: 'Tsohuwar hasumiya ta sami ɗakin karatu',
		date: 'January 22, 2019',
		published: '2019-01-22',
		teaser: 'Fitilar tashar arewa ta mutu shekaru da yawa da suka wuce. Yanzu masu karatu suna hawa matakalar masu gadi.',
		imageLabel: 'Hoto:',
		alt: 'Farar hasumiya mai jan ƙofa',
		caption: 'Ƙofar a buɗe take kowace yamma',
		paragraphs: [
			'Birnin ya ba da hasumiyar ga ƙaramin rukuni na masu karatu, waɗanda suka ɗauki littattafai dubu biyu zuwa sama.',
			'A bene na sama yanzu akwai tebur da kujeru huɗu, daga inda ake ganin dukan teku da tashar jiragen ruwa.',
			'Masu gadi da sun so haka, in ji na ƙarshe a cikinsu, wanda yanzu yake da shekara casa\'in kuma yana karatu a taga.',
		],
		heading: 'Littattafai dubu biyu a matakala',
		related: ['Karin bayani: Jirgin da ya koma tasha', 'Karin bayani', 'Jirgin da ya koma tasha'],
	},
	{
		language: 'am',
		skip: ['ወደ ይዘቱ ዝለል', 'ወደ ዋናዉ ገፅ ዝለል', 'ወደ ተጨማሪ የDW ድረ-ገፅ ዝለል'],
		kicker: 'ባህል',
		title: 'አሮጌው የባሕር መብራት ቤተ መጻሕፍት አገኘ',
		date: 'ሰኞ፣ ነሐሴ 19 2017',
		published: '2025-08-25',
		teaser: 'በሰሜኑ ወደብ ያለው መብራት ከብዙ ዓመታት በፊት ጠፍቷል። አሁን አንባቢዎች የጠባቂዎቹን ደረጃ ይወጣሉ።',
		imageLabel: 'ምስል፦',
		alt: 'ቀይ በር ያለው ነጭ የባሕር መብራት',
		caption: 'በሩ በየቀኑ ከሰዓት በኋላ ክፍት ነው',
		paragraphs: [
			'ከተማው ግንቡን ለጥቂት አንባቢዎች አስረክቧል፤ እነርሱም ሁለት ሺህ መጻሕፍት በደረጃው ወደ ላይ አወጡ።',
			'በላይኛው ፎቅ አሁን አንድ ጠረጴዛና አራት ወንበሮች አሉ፤ ከዚያም ባሕረ ሰላጤውና ወደቡ በሙሉ ይታያል።',
			'ጠባቂዎቹ ይህን ይወዱት ነበር ይላል የመጨረሻው ጠባቂ፤ ዛሬ ዘጠና ዓመቱ ሲሆን በመስኮቱ አጠገብ ያነባል።',
		],
		heading: 'በደረጃው ላይ ሁለት ሺህ መጻሕፍት',
		related: ['ተጨማሪ ያንብቡ፦ ወደ ወደቡ የተመለሰው ባቡር', 'ተጨማሪ ያንብቡ', 'ወደ ወደቡ የተመለሰው ባቡር'],
	},
];

/** The sample as a dump of the layout since 2022. */
export function dumpOf(sample: Sample): string {
	const [first, second, third] = sample.paragraphs;
	return `1. ${sample.skip[0]}
  2. ${sample.skip[1]}
  3. ${sample.skip[2]}
${sample.kicker}

${sample.title}

${sample.date}

${sample.teaser}

https://p.dw.com/p/37DY3
${sample.alt}
${sample.caption}${sample.imageLabel} Mara Lind/DW

${first}

${sample.related[0]}

${sample.heading}

${second}

${third}

ml/kq (AFP, dpa)
`;
}
