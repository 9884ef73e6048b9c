#!/usr/bin/env python3
"""Writes samples/designs: news pages built as well-known systems and sites build theirs, each with what a reader sees on it.

    tools/designs.py        writes them all anew; the same bytes every time

NAME.html is the page (NAME.html.headers, where there is one, what a server sent with it), NAME.json what stands on it: title, outlet, author,
published, modified, the paragraphs of the body, what is the page's (furniture), and lines that may count as either (bylines, dates, captions).
All sentences, bodies, persons and outlets are made up for this file.
"""
import datetime
import html
import json
import os
import shutil

HERE = os.path.dirname(os.path.abspath(__file__))
INTO = os.path.join(HERE, "..", "samples", "designs")

STORIES = [
    ("هيئة المياه تنفي توقف محطة {c} عن الضخ", [
        "نفت هيئة المياه في {c} اليوم الأنباء التي تحدثت عن توقف محطة الضخ الرئيسية، مؤكدة أن المحطة تعمل بثلاث مضخات من أصل أربع.",
        "وقال مدير الهيئة {p} في مؤتمر صحفي إن المضخة الرابعة خرجت من الخدمة قبل {n} أيام بسبب عطل كهربائي، وإن فرق الصيانة تنتظر وصول قطعة من الخارج.",
        "وكان سكان في الأحياء الشرقية قد اشتكوا من ضعف المياه منذ مطلع الأسبوع، وقال أحدهم إن خزانات البناء لم تمتلئ سوى مرة واحدة.",
        "وأضاف {p} أن الهيئة ستوزع المياه بالصهاريج على الأحياء المرتفعة إلى أن ينتهي الإصلاح، وأن التوزيع مجاني.",
        "وتغذي المحطة نحو {m} ألف نسمة، وقد جرى توسيعها آخر مرة قبل عشر سنوات."]),
    ("اتحاد النقل يعلن تعليق الإضراب في {c}", [
        "أعلن اتحاد عمال النقل في {c} تعليق الإضراب الذي بدأ يوم السبت، بعد اجتماع مع وزارة الأشغال استمر {n} ساعات.",
        "وأوضح رئيس الاتحاد {p} أن الوزارة تعهدت بصرف الأجور المتأخرة قبل نهاية الشهر، مشيرا إلى أن العمال سيعودون إلى الحافلات صباح الغد.",
        "ونقلت إذاعة محلية عن مصدر في الوزارة قوله إن الاتفاق شفهي ولم يوقع عليه أحد حتى الآن.",
        "وتسبب الإضراب في تعطل {m} خطا من خطوط المدينة، واضطر كثير من الطلاب إلى السير على الأقدام.",
        "ورأى أستاذ الاقتصاد سالم الهادي أن الأزمة ستعود ما لم ترفع الحكومة دعم الوقود عن الشركات الخاصة وتعيده إلى النقل العام."]),
    ("حريق في سوق {c} القديم والبلدية تتحدث عن تماس كهربائي", [
        "اندلع حريق فجر اليوم في السوق القديم وسط {c} وأتى على {n} محلات لبيع الأقمشة قبل أن تسيطر عليه فرق الإطفاء.",
        "وقالت البلدية في بيان إن التحقيق الأولي يشير إلى تماس كهربائي في محل مغلق، ولم تسجل أي إصابات.",
        "غير أن تجارا في السوق اتهموا شركة الكهرباء بإهمال شكاواهم، وقال التاجر {p} إنهم أبلغوا الشركة مرتين عن شرارات تخرج من العلبة الرئيسية.",
        "ونفت الشركة ذلك قائلة إنها «لم تتلق أي شكوى مكتوبة» من السوق خلال العام الحالي.",
        "وقدرت غرفة التجارة الخسائر بنحو {m} ألف دينار، ودعت إلى صندوق لتعويض المتضررين."]),
    ("جامعة {c} تؤجل الامتحانات أسبوعا بسبب العاصفة", [
        "قررت جامعة {c} تأجيل امتحانات الفصل الأول أسبوعا واحدا، بسبب العاصفة المتوقع وصولها مساء الثلاثاء.",
        "وجاء في قرار وقعه رئيس الجامعة {p} أن الامتحانات تبدأ يوم الأحد التالي في المواعيد نفسها، وأن السكن الجامعي يبقى مفتوحا.",
        "وتوقعت دائرة الأرصاد أن تبلغ سرعة الرياح {m} كيلومترا في الساعة وأن تتساقط الثلوج على المرتفعات.",
        "وطالب اتحاد الطلبة بتأجيل أطول، معتبرا أن الطرق إلى القرى لن تفتح قبل {n} أيام من انتهاء العاصفة.",
        "وكانت الجامعة قد واصلت الامتحانات خلال عاصفة العام الماضي، فتغيب مئات الطلاب."]),
    ("مهرجان {c} للتمور يستقبل زواره ومزارعون يشكون الأسعار", [
        "افتتح محافظ {c} مساء أمس مهرجان التمور السنوي بمشاركة {m} مزارعا من القرى المجاورة.",
        "وقال المحافظ {p} خلال الافتتاح إن إنتاج هذا العام فاق التوقعات، متوقعا أن تستمر الزيادة مع دخول آبار جديدة.",
        "وفي المقابل شكا مزارعون من تراجع الأسعار، وذكر أحدهم أن الصندوق يباع بأقل من كلفة قطافه ونقله.",
        "وأفاد مدير المهرجان بأن الإدارة خفضت رسوم الأجنحة إلى النصف، وأنها تبحث مع تجار من خارج المحافظة عقودا لشراء الفائض.",
        "ويستمر المهرجان {n} أيام، ويضم معرضا للصناعات اليدوية وأمسيات شعرية."]),
    ("مستشفى {c} يستأنف استقبال المرضى بعد إصلاح المولد", [
        "استأنف مستشفى {c} العام استقبال المرضى ظهر اليوم، بعد إصلاح المولد الذي توقف ليل أمس.",
        "وأكدت مديرة المستشفى {p} أن أقسام العناية المركزة لم تتأثر، وأن {n} مرضى نقلوا احتياطا إلى مستشفى قريب.",
        "وقالت نقابة الأطباء إنها حذرت قبل شهرين من قدم المولدات، ودعت الوزارة إلى استبدالها لا إصلاحها.",
        "وردت وزارة الصحة بأن عقد المولدات الجديدة وقع بالفعل، وأن التسليم يبدأ خلال {m} يوما.",
        "ويخدم المستشفى المدينة وعددا من البلدات التي لا يوجد فيها سوى مراكز صغيرة."]),
]
CITIES = ["الروضة", "النخيل", "المرجان", "الياسمين", "الوادي", "الزهراء", "السلام", "الفيحاء", "الكروم", "الربوة", "المنارة", "البستان"]
PEOPLE = ["سامر الحداد", "نادر العلي", "رنا الصفدي", "خالد النجار", "هدى الكرمي", "ماهر الزين", "ليلى الشامي"]
AUTHORS = ["ياسر الخطيب", "منى الحلو", "فادي عبود", "سلمى درويش", "أنس القاضي", "ريم الأحمد", "طارق البنا"]
NAMES = ["الغد الجديد", "ضفة النهر", "المدى الأول", "نبض المدينة", "صوت الوادي", "البيان الحر", "أفق", "الساحل نيوز", "مرايا", "الميزان", "الديوان", "الصباح الآخر"]
HEADS = ["صحيفة", "شبكة", "موقع", "وكالة", "راديو"]
MONTHS = ["يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"]
LEVANT = ["كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول", "تشرين الأول", "تشرين الثاني", "كانون الأول"]
MAGHREB = ["جانفي", "فيفري", "مارس", "أفريل", "ماي", "جوان", "جويلية", "أوت", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"]
DAYS = ["الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"]
TO_ARABIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


class News:
    """One article, and what is noted of its page while that is written."""

    def __init__(self, i):
        title, paragraphs = STORIES[i % len(STORIES)]
        words = dict(c=CITIES[i % len(CITIES)], p=PEOPLE[i % len(PEOPLE)], n=3 + i % 7, m=20 + 7 * i % 180)
        self.title = title.format(**words)
        self.body = [p.format(**words) for p in paragraphs]
        self.outlet = HEADS[i % len(HEADS)] + " " + NAMES[i % len(NAMES)]
        self.author = AUTHORS[i % len(AUTHORS)]
        self.date = datetime.date(2013, 2, 11) + datetime.timedelta(days=61 * i)
        self.changed = None
        self.tell = {"title", "outlet"}
        self.furniture = []
        self.either = []
        self.url = "https://outlet%d.example/news/%d" % (i, 1000 + 37 * i)

    # What the page shows, noted as what it is.
    def f(self, words):
        self.furniture.append(words)
        return words

    def e(self, words):
        self.either.append(words)
        return words

    def by(self, words="{}"):
        self.tell.add("author")
        return self.e(words.format(self.author))

    def day(self, form="{d} {m} {y}", months=MONTHS, digits=False):
        self.tell.add("published")
        return self.e(self.words(form, months, digits))

    def words(self, form="{d} {m} {y}", months=MONTHS, digits=False):
        t = self.date
        told = form.format(d=t.day, dd="%02d" % t.day, mm="%02d" % t.month, m=months[t.month - 1], y=t.year, w=DAYS[t.weekday()])
        return told.translate(TO_ARABIC) if digits else told

    def iso(self, time="T10:20:00+03:00"):
        self.tell.add("published")
        return self.date.isoformat() + time

    def mod(self, time="T18:45:00+03:00"):
        self.tell.add("modified")
        self.changed = self.date + datetime.timedelta(days=1)
        return self.changed.isoformat() + time

    # Pieces that many pages have.
    def p(self, tag="p", attributes="", of=None):
        return "\n".join("<%s%s>%s</%s>" % (tag, attributes, x, tag) for x in (self.body if of is None else of))

    def br(self, gap="<br><br>\n"):
        return gap.join(self.body)

    def nav(self):
        return '<ul class="menu">' + "".join('<li><a href="/%d">%s</a></li>' % (k, w) for k, w in
                                             enumerate(["الرئيسية", "سياسة", "اقتصاد", "رياضة", "ثقافة", "منوعات"])) + "</ul>"

    def more(self):
        return "".join('<li><a href="/r/%d">%s</a></li>' % (k, self.f(w)) for k, w in
                       enumerate(["أسعار الخضار تتراجع في أسواق الجملة", "افتتاح معرض الكتاب في دورته العاشرة", "تعادل سلبي في قمة الدوري المحلي"]))

    def foot(self):
        return "<p>جميع الحقوق محفوظة © %s %d</p>" % (self.outlet, self.date.year)

    def comments(self):
        return ('<h3>%s</h3><p>%s</p><form><label>%s</label><input><label>%s</label><textarea></textarea><button>%s</button></form>' % tuple(
            map(self.f, ["اترك تعليقاً", "لن يتم نشر عنوان بريدك الإلكتروني. الحقول الإلزامية مشار إليها بـ *", "الاسم", "البريد الإلكتروني", "إرسال التعليق"])))

    def readers(self):
        return "".join("<li class=comment><b>%s</b><p>%s</p></li>" % (self.f(who), self.f(what)) for who, what in [
            ("أبو محمد", "والله الخبر صحيح وأنا شفت بعيني كل شي صار، والناس تعبت من الوعود."),
            ("زائر", "لماذا لا ينشر الموقع رد الجهة الثانية؟ نريد أن نعرف الحقيقة كاملة من دون نقصان."),
            ("متابعة من بعيد", "شكرا على هذا الخبر، ونرجو أن تتابعوا الموضوع حتى نهايته لأن كثيرين ينتظرون.")])

    def og(self, *only):
        told = {"og:title": self.title, "og:site_name": self.outlet, "og:url": self.url, "og:type": "article", "og:locale": "ar_AR",
                "og:description": self.body[0][:110] + "…"}
        return "\n".join('<meta property="%s" content="%s">' % (k, html.escape(v)) for k, v in told.items() if not only or k in only)

    def ld(self, wrap=lambda x: x, kind="NewsArticle", **more):
        told = {"@context": "https://schema.org", "@type": kind, "headline": self.title, "datePublished": self.iso(),
                "author": {"@type": "Person", "name": self.by_ld()}, "publisher": {"@type": "Organization", "name": self.outlet}}
        told.update(more)
        return '<script type="application/ld+json">%s</script>' % json.dumps(wrap(told), ensure_ascii=False)

    def by_ld(self):
        self.tell.add("author")
        return self.author

    def data(self):
        at = {"title": self.title, "outlet": self.outlet, "author": self.author, "published": self.date.isoformat(),
              "modified": self.changed and self.changed.isoformat()}
        told = {k: v for k, v in at.items() if k in self.tell}
        return {**told, "body": self.body, "furniture": self.furniture, "either": self.either}


DESIGNS = []


def design(charset="utf-8", headers=None, mark=b"", crlf=False):
    def add(make):
        DESIGNS.append((make.__name__.replace("_", "-"), make, charset, headers, mark, crlf))
        return make
    return add


def page(head, body, attributes=' dir="rtl" lang="ar"', meta='<meta charset="utf-8">', bodied=""):
    return "<!DOCTYPE html>\n<html%s>\n<head>\n%s\n%s\n</head>\n<body%s>\n%s\n</body>\n</html>\n" % (attributes, meta, head, bodied, body)


# ---- WordPress

@design()
def wp_newspaper(a):
    return page(f'<title>{a.title} | {a.outlet}</title>{a.og()}<meta property="article:published_time" content="{a.iso("T08:11:02+00:00")}"/><meta property="article:modified_time" content="{a.mod("T09:00:00+00:00")}"/>',
        f'''<div id="td-outer-wrap"><div class="td-header-menu">{a.nav()}</div><div class="td-main-content-wrap"><div class="td-container"><div class="td-crumb-container"><div class="entry-crumbs"><span><a class="entry-crumb" href="/">الرئيسية</a></span> <i class="td-icon-right"></i> <span class="td-bred-no-url-last">{a.title}</span></div></div>
<div class="td-pb-row"><div class="td-pb-span8 td-main-content" role="main"><div class="td-ss-main-content"><article class="post type-post status-publish" itemscope itemtype="https://schema.org/Article">
<div class="td-post-header"><ul class="td-category"><li class="entry-category"><a href="/c">{a.f("أخبار محلية")}</a></li></ul><header class="td-post-title"><h1 class="entry-title">{a.title}</h1><div class="td-module-meta-info"><div class="td-post-author-name"><div class="td-author-by">{a.f("بواسطة")}</div> <a href="/author/1">{a.by()}</a></div><span class="td-post-date"><time class="entry-date updated td-module-date" datetime="{a.iso()}">{a.day()}</time></span><div class="td-post-views"><span class="td-nr-views-1">{a.f("512")}</span></div></div></header></div>
<div class="td-post-sharing-top"><div class="td-post-sharing-visible"><a class="td-social-sharing-button"><div class="td-social-but-text">{a.f("Facebook")}</div></a><a class="td-social-sharing-button"><div class="td-social-but-text">{a.f("Twitter")}</div></a></div></div>
<div class="td-post-content tagdiv-type"><div class="td-post-featured-image"><img src="a.jpg"></div>{a.p()}</div>
<footer><div class="td-post-source-tags"><ul class="td-tags td-post-small-box clearfix"><li><span>{a.f("وسوم")}</span></li><li><a>{a.f("خدمات")}</a></li></ul></div><div class="td-block-row td-post-next-prev"><div class="td-post-next-prev-content"><span>{a.f("المقالة السابقة")}</span><a href="/x">{a.f("وفد من المغتربين يزور المدينة")}</a></div></div><div class="td-author-name vcard author" style="display: none"><span class="fn"><a>{a.author}</a></span></div></footer></article>
<div class="td_block_wrap td_block_related_posts"><h4 class="td-related-title"><a>مقالات ذات صلة</a></h4><div class="td_module_related_posts"><h3 class="entry-title"><a href="/1">أسعار الخضار تتراجع</a></h3></div></div><div class="comments" id="comments"><div id="respond" class="comment-respond">{a.comments()}</div></div></div></div>
<div class="td-pb-span4 td-main-sidebar" role="complementary"><aside class="widget"><h4>الأكثر قراءة</h4>{a.more()}</aside></div></div></div></div><div class="td-footer-wrapper">{a.foot()}</div></div>''', bodied=' class="rtl single single-post td-animation"')


@design()
def wp_newspaper_builder(a):
    return page(f'<title>{a.title} - {a.outlet}</title>' + a.ld(lambda x: {"@context": "https://schema.org", "@graph": [{"@type": "WebSite", "name": a.outlet}, {**x, "dateModified": a.mod()}, {"@type": "BreadcrumbList", "name": "مسار"}]}),
        f'''<div class="tdi_1 tdc-zone"><div class="tdc_zone wpb_row"><div class="tdb_header_menu">{a.nav()}</div></div></div><div class="tdc-row stretch_row"><div class="vc_column tdi_65 wpb_column"><div class="wpb_wrapper"><div class="td_block_wrap tdb_title tdi_68 tdb-single-title"><div class="tdb-block-inner td-fix-index"><h1 class="tdb-title-text">{a.title}</h1></div></div>
<div class="td_block_wrap tdb_single_date"><div class="tdb-block-inner"><time class="entry-date updated td-module-date" datetime="{a.iso()}">{a.day("{y}/{mm}/{dd}")}</time></div></div><div class="td_block_wrap tdb_single_post_share"><div class="td-post-sharing-visible"><div class="td-social-but-text">مشاركة</div></div></div>
<div class="td_block_wrap tdb_single_content tdi_74 td-post-content"><div class="tdb-block-inner td-fix-index">{a.p(of=a.body[:2])}<div class="td-a-rec td-a-rec-id-content_inline"><span class="td-adspot-title">{a.f("- إعلان -")}</span></div>{a.p(of=a.body[2:])}</div></div><div class="td_block_wrap tdb_single_related"><div class="td-block-title"><span>من نفس القسم</span></div><h3><a href=1>أسعار الخضار تتراجع</a></h3></div></div></div></div>{a.foot()}''')


@design()
def wp_jannah(a):
    return page(f'<title>{a.title} - {a.outlet}</title>' + a.ld(dateModified=a.mod(), articleBody=" ".join(a.body)[:300], articleSection="محليات"),
        f'''<div class="background-overlay"><div id="tie-container" class="site tie-container"><header id="theme-header" class="theme-header"><nav id="main-nav">{a.nav()}</nav></header><div id="content" class="site-content container"><div id="main-content-row" class="tie-row main-content-row"><div class="main-content tie-col-md-8 tie-col-xs-12" role="main"><article id="the-post" class="container-wrapper post-content tie-standard"><header class="entry-header-outer"><nav id="breadcrumb"><a href="/">الرئيسية</a><em class="delimiter">/</em><span class="current">{a.title}</span></nav><div class="entry-header"><span class="post-cat-wrap"><a class="post-cat" href="/c">{a.f("محليات")}</a></span><h1 class="post-title entry-title">{a.title}</h1><div class="single-post-meta post-meta clearfix"><span class="author-meta single-author"><span class="meta-item meta-author-wrapper"><span class="meta-author"><a class="author-name">{a.by()}</a></span></span></span><span class="date meta-item tie-icon">{a.day("{dd}/{mm}/{y}")}</span><div class="tie-alignright"><span class="meta-comment meta-item tie-icon">0</span><span class="meta-views meta-item">{a.f("340")}</span><span class="meta-reading-time meta-item">{a.f("دقيقة واحدة")}</span></div></div></div></header>
<div class="entry-content entry clearfix">{a.p(of=a.body[:3])}<div id="inline-related-post" class="mag-box mag-box-small"><div class="mag-box-title"><h3>{a.f("مقالات ذات صلة")}</h3></div><ul class="posts-items">{a.more()}</ul></div>{a.p(of=a.body[3:])}</div>
<div id="share-buttons-bottom" class="share-buttons"><div class="share-links"><a class="facebook-share-button"><span class="social-text">{a.f("فيسبوك")}</span></a><a><span class="social-text">{a.f("واتساب")}</span></a></div></div></article>
<div class="post-components"><div class="about-author container-wrapper"><div class="author-info"><h3 class="author-name">{a.author}</h3><div class="author-bio">صحفي من فريق التحرير يكتب في الشأن المحلي والخدمات العامة منذ سنوات طويلة.</div></div></div><div id="related-posts" class="container-wrapper"><ul>{a.more()}</ul></div><div id="comments">{a.comments()}</div></div></div><aside class="sidebar tie-col-md-4">{a.more()}</aside></div></div><footer id="footer">{a.foot()}</footer></div></div>''')


@design()
def wp_sahifa(a):
    return page(f'<title>{a.title} | {a.outlet}</title>{a.og("og:title", "og:site_name")}',
        f'''<div class="wrapper-outer"><div id="theme-header">{a.nav()}</div><div id="breaking-news"><span>عاجل</span><ul><li><a href=1>هزة خفيفة شعر بها السكان</a></li></ul></div><div id="main-content" class="container"><div class="content"><article class="post-listing post" id="the-post"><div class="post-inner"><h1 class="name post-title entry-title"><span itemprop="name">{a.title}</span></h1><p class="post-meta"><span class="post-meta-author"><i class="fa fa-user"></i><a href="/author/a" title="">{a.by("{} ")}</a></span><span class="tie-date"><i class="fa fa-clock-o"></i>{a.day("{d} {m}، {y}")}</span><span class="post-cats"><i class="fa fa-folder"></i><a href=c>{a.f("أخبار")}</a></span><span class="post-comments"><a href="#respond">{a.f("اضف تعليق")}</a></span><span class="post-views">{a.f("88 زيارة")}</span></p><div class="clear"></div><div class="entry">{a.p()}<div class="share-post"><span class="share-text">{a.f("شاركها")}</span><ul><li><a>{a.f("Facebook")}</a></li></ul></div></div></div></article><section id="related_posts"><div class="block-head"><h3>مقالات مشابهة</h3></div><div class="related-item"><h3><a href=2>أسعار الخضار تتراجع</a></h3><p class="post-meta"><span class="tie-date">منذ يومين</span></p></div></section><div id="comments">{a.comments()}</div></div><aside id="sidebar"><div class="widget">{a.more()}</div></aside></div>{a.foot()}</div>''')


@design()
def wp_twenty_twelve(a):
    return page(f'<title>{a.title} | {a.outlet}</title>',
        f'''<div id="page" class="hfeed site"><header id="masthead"><hgroup><h1 class="site-title"><a href="/">{a.outlet}</a></h1><h2 class="site-description">أخبار على مدار الساعة</h2></hgroup><nav id="site-navigation">{a.nav()}</nav></header><div id="main" class="wrapper"><div id="primary" class="site-content"><div id="content" role="main"><article id="post-12" class="post-12 post hentry"><header class="entry-header"><h1 class="entry-title">{a.title}</h1><div class="comments-link"><a href="#respond"><span class="leave-reply">{a.f("أضف رد")}</span></a></div></header><div class="entry-content">{a.p()}</div><footer class="entry-meta">{a.f("هذه المقالة كتبت في التصنيف")} <a>{a.f("عام")}</a> <a href="/12" rel="bookmark"><time class="entry-date" datetime="{a.iso()}">{a.day()}</time></a> <span class="by-author">{a.f("بواسطة")} <span class="author vcard"><a class="url fn n">{a.by()}</a></span></span></footer></article><nav class="nav-single"><span class="nav-previous"><a rel=prev>المقال السابق عن الطقس</a></span></nav><div id="comments" class="comments-area"><div id="respond">{a.comments()}</div></div></div></div><div id="secondary" class="widget-area" role="complementary"><aside>{a.more()}</aside></div></div><footer id="colophon">{a.foot()}</footer></div>''')


@design()
def wp_twenty_twenty_one(a):
    return page(f'<title>{a.title} &#8211; {a.outlet}</title>',
        f'''<div id="page" class="site"><a class="skip-link screen-reader-text" href="#content">التجاوز إلى المحتوى</a><header id="masthead" class="site-header"><p class="site-title"><a href="/">{a.outlet}</a></p></header><div id="content" class="site-content"><div id="primary" class="content-area"><main id="main" class="site-main"><article class="post-3 entry"><header class="entry-header alignwide"><h1 class="entry-title">{a.title}</h1></header><div class="entry-content">{a.p()}</div><footer class="entry-footer default-max-width"><div class="posted-by"><span class="posted-on">{a.f("نُشِر في")} <time class="entry-date published" datetime="{a.iso()}">{a.day()}</time><time class="updated" datetime="{a.mod()}">{a.e("لاحقا")}</time></span><span class="byline">{a.f("بواسطة")} <a rel="author">{a.by()}</a></span></div><div class="post-taxonomies"><span class="cat-links">{a.f("مصنف كـ")} <a>{a.f("غير مصنف")}</a></span></div></footer></article><nav class="navigation post-navigation"><h2 class="screen-reader-text">تصفّح المقالات</h2><div class="nav-links"><a rel=prev><p class="meta-nav">المقالة السابقة</p><p class="post-title">وفد من المغتربين يزور المدينة</p></a></div></nav><div id="comments" class="comments-area default-max-width">{a.comments()}</div></main></div></div><aside class="widget-area">{a.more()}</aside><footer id="colophon">{a.foot()}</footer></div>''')


@design()
def wp_block_theme(a):
    return page(f'<title>{a.title} – {a.outlet}</title>{a.og()}<meta property="article:published_time" content="{a.iso("T08:11:02+00:00")}"><meta name="author" content="{a.by_ld()}">',
        f'''<div class="wp-site-blocks"><header class="wp-block-template-part"><div class="wp-block-group"><p class="wp-block-site-title"><a>{a.outlet}</a></p>{a.nav()}</div></header><main class="wp-block-group is-layout-flow"><h1 class="wp-block-post-title">{a.title}</h1><div class="wp-block-post-date"><time datetime="{a.iso()}">{a.day()}</time></div><div class="entry-content wp-block-post-content"><figure class="wp-block-image"><img><figcaption class="wp-element-caption">{a.e("منظر من المدينة في صورة من الأرشيف")}</figcaption></figure>{a.p(of=a.body[:2])}<h2 class="wp-block-heading">{a.body.insert(2, "ردود متباينة") or a.body[2]}</h2>{a.p(of=a.body[3:])}<div class="wp-block-buttons"><div class="wp-block-button"><a class="wp-block-button__link">{a.f("اشترك في النشرة")}</a></div></div></div><div class="wp-block-comments">{a.comments()}</div></main><footer class="wp-block-template-part">{a.foot()}</footer></div>''')


@design()
def wp_elementor(a):
    return page(f'<title>{a.title} - {a.outlet}</title>' + a.ld(lambda x: [x]),
        f'''<div data-elementor-type="header" class="elementor elementor-location-header"><section class="elementor-section"><div class="elementor-container"><nav class="elementor-nav-menu--main">{a.nav()}</nav></div></section></div><div data-elementor-type="single-post" class="elementor elementor-location-single"><section class="elementor-section"><div class="elementor-container"><div class="elementor-column"><div class="elementor-widget-wrap"><div class="elementor-widget elementor-widget-theme-post-title"><div class="elementor-widget-container"><h1 class="elementor-heading-title">{a.title}</h1></div></div><div class="elementor-widget elementor-widget-post-info"><ul class="elementor-icon-list-items elementor-post-info"><li itemprop="author"><span class="elementor-icon-list-text elementor-post-info__item--type-author">{a.by()}</span></li><li itemprop="datePublished"><span class="elementor-icon-list-text elementor-post-info__item--type-date">{a.day()}</span></li></ul></div><div class="elementor-widget elementor-widget-theme-post-content"><div class="elementor-widget-container">{a.p()}</div></div><div class="elementor-widget elementor-widget-share-buttons"><div class="elementor-share-btn__text"><span>Share on facebook</span></div></div><div class="elementor-widget elementor-widget-posts"><article class="elementor-post"><h3><a href=1>أسعار الخضار تتراجع</a></h3><div class="elementor-post__excerpt"><p>تراجعت أسعار الخضار في أسواق الجملة هذا الأسبوع مع وصول محصول جديد من القرى.</p></div></article></div></div></div></div></section></div><div data-elementor-type="footer">{a.foot()}</div>''')


@design()
def wp_goodnews_custom(a):
    """A theme of the house: the lead above the picture comes again as the first paragraph."""
    return page(f'<title>{a.outlet} | {a.title}</title>{a.og()}',
        f'''<div class="container"><div class="top">{a.nav()}</div><div class="single-news"><h1>{a.title}</h1><div class="info"><span class="date">{a.day("{w} {d} {m} {y}")}</span></div><h2 class="brief">{a.f(a.body[0])}</h2><img src=x><div class="text" id="news-text">{a.p()}</div><div class="addthis_inline_share_toolbox">{a.f("شارك")}</div><div class="tagcloud"><a>{a.f("خدمات")}</a> <a>{a.f("مدينة")}</a></div></div><div class="side">{a.more()}</div><div class="footer">{a.foot()}</div></div>''')


# ---- Drupal, Joomla, Blogger and other systems

@design()
def drupal_7(a):
    return page(f'<title>{a.title} | {a.outlet}</title><meta name="Generator" content="Drupal 7 (http://drupal.org)" /><link rel="canonical" href="/node/77">',
        f'''<div id="page-wrapper"><div id="header"><div id="name-and-slogan"><div id="site-name"><strong><a href="/">{a.outlet}</a></strong></div></div></div><div id="main-menu">{a.nav()}</div><div id="main-wrapper"><div id="main"><div id="content" class="column"><div class="section"><h1 class="title" id="page-title">{a.title}</h1><div class="region region-content"><div id="block-system-main" class="block block-system"><div class="content"><div id="node-77" class="node node-article" about="/node/77" typeof="sioc:Item foaf:Document"><span property="dc:title" content="{a.title}" class="rdf-meta element-hidden"></span><div class="meta submitted"><span property="dc:date dc:created" content="{a.iso()}" datatype="xsd:dateTime">{a.e(f"أرسله {a.by()} في " + a.day("{w}, {dd}/{mm}/{y} - 10:20"))}</span></div><div class="content clearfix"><div class="field field-name-body field-type-text-with-summary field-label-hidden"><div class="field-items"><div class="field-item even" property="content:encoded">{a.p()}</div></div></div><div class="field field-name-field-tags field-type-taxonomy-term-reference"><h3 class="field-label">{a.f("وسوم:")}</h3><ul class="links"><li><a>{a.f("خدمات")}</a></li></ul></div></div><div class="link-wrapper"><ul class="links inline"><li class="comment_forbidden"><span>{a.f("سجل الدخول أو إشترك لتتمكن من التعليق")}</span></li></ul></div></div></div></div></div></div></div><div id="sidebar-first" class="column sidebar"><div class="block"><h2>آخر الأخبار</h2>{a.more()}</div></div></div></div><div id="footer">{a.foot()}</div></div>''')


@design()
def drupal_9(a):
    return page(f'<title>{a.title} | {a.outlet}</title><meta property="og:title" content="{a.title}">',
        f'''<div class="dialog-off-canvas-main-canvas"><div class="layout-container"><header role="banner">{a.nav()}</header><main role="main"><a id="main-content" tabindex="-1"></a><div class="layout-content"><div class="region region-content"><div id="block-page-title" class="block"><h1 class="page-title"><span class="field field--name-title field--type-string">{a.title}</span></h1></div><div id="block-content" class="block"><article data-history-node-id="7" role="article" class="node node--type-article"><footer class="node__meta"><div class="node__submitted">{a.f("أرسلت بواسطة")} <span class="field field--name-uid"><span lang="">{a.by()}</span></span> {a.f("في")} <span class="field field--name-created">{a.day("{w}, {dd}/{mm}/{y}")}</span></div></footer><div class="node__content"><div class="field field--name-body field--type-text-with-summary field__item">{a.p()}</div><div class="field field--name-field-tags"><div class="field__label">{a.f("الوسوم")}</div><div class="field__item"><a>{a.f("خدمات")}</a></div></div><section class="field field--name-comment comment-wrapper">{a.comments()}</section></div></article></div></div></div></main><footer role="contentinfo">{a.foot()}</footer></div></div>''')


@design()
def joomla_3(a):
    a.tell.discard("outlet")
    return page(f'<title>{a.title}</title><meta name="author" content="{a.by_ld()}"><meta name="generator" content="Joomla! - Open Source Content Management">',
        f'''<div class="body"><div class="container"><header class="header"><a class="brand" href="/"><span class="site-title">{a.outlet}</span></a></header><nav class="navigation">{a.nav()}</nav><div class="row-fluid"><main id="content" role="main" class="span9"><div class="item-page" itemscope itemtype="https://schema.org/Article"><meta itemprop="inLanguage" content="ar-AA" /><div class="page-header"><h2 itemprop="headline">{a.title}</h2></div><div class="icons"><div class="btn-group pull-right"><ul class="dropdown-menu"><li class="print-icon"><a>{a.f("طباعة")}</a></li><li class="email-icon"><a>{a.f("البريد الإلكتروني")}</a></li></ul></div></div><dl class="article-info muted"><dt class="article-info-term">{a.f("التفاصيل")}</dt><dd class="createdby" itemprop="author">{a.f("كتب بواسطة:")} <span itemprop="name">{a.by()}</span></dd><dd class="category-name">{a.f("المجموعة:")} <a>{a.f("أخبار")}</a></dd><dd class="published"><time datetime="{a.iso()}" itemprop="datePublished">{a.e("تم النشر بتاريخ: " + a.words("{dd} {m} {y}"))}</time></dd><dd class="modified"><time datetime="{a.mod()}" itemprop="dateModified">{a.e("آخر تحديث في اليوم التالي")}</time></dd><dd class="hits">{a.f("الزيارات: 321")}</dd></dl><div itemprop="articleBody">{a.p()}</div><ul class="pager pagenav"><li class="previous"><a rel="prev">{a.f("السابق")}</a></li></ul></div></main><div id="aside" class="span3"><div class="well">{a.more()}</div></div></div></div></div><footer>{a.foot()}</footer>''')


@design()
def joomla_k2(a):
    return page(f'<title>{a.title} - {a.outlet}</title>',
        f'''<div id="wrap"><div id="menu">{a.nav()}</div><div id="k2Container" class="itemView"><div class="itemHeader"><span class="itemDateCreated">{a.day("{w}, {dd} {m} {y} 10:20")}</span><h2 class="itemTitle">{a.title}</h2><span class="itemAuthor">{a.f("كتبه")} <a rel="author" href="#">{a.by()}</a></span></div><div class="itemToolbar"><ul><li><span class="itemTextResizerTitle">{a.f("حجم الخط")}</span></li><li><a class="itemPrintLink"><span>{a.f("طباعة")}</span></a></li></ul></div><div class="itemRatingBlock"><span>{a.f("قيم الموضوع")}</span><span id="itemRatingLog15" class="itemRatingLog">{a.f("(0 أصوات)")}</span></div><div class="itemBody"><div class="itemIntroText">{a.p(of=a.body[:1])}</div><div class="itemFullText">{a.p(of=a.body[1:])}</div></div><div class="itemLinks"><div class="itemTagsBlock"><span>{a.f("موسومة تحت")}</span><ul class="itemTags"><li><a>{a.f("خدمات")}</a></li></ul></div></div><div class="itemRelated"><h3>{a.f("مواد ذات صلة (بواسطة وسم)")}</h3><ul>{a.more()}</ul></div><a class="itemBackToTop">{a.f("إلى الأعلى")}</a></div><div id="foot">{a.foot()}</div></div>''')


@design()
def blogger_classic(a):
    return page(f'<title>{a.outlet}: {a.title}</title><meta content="blogger" name="generator">',
        f'''<div id="outer-wrapper"><div id="header"><h1 class="title"><a href="/">{a.outlet}</a></h1><p class="description">مدونة إخبارية</p></div><div id="main-wrapper"><div id="main"><div class="widget Blog" id="Blog1"><div class="blog-posts hfeed"><div class="date-outer"><h2 class="date-header"><span>{a.day("{w}، {d} {m} {y}")}</span></h2><div class="date-posts"><div class="post-outer"><div class="post hentry"><h3 class="post-title entry-title">{a.title}</h3><div class="post-body entry-content" id="post-body-99"><div dir="rtl" style="text-align: right;" trbidi="on">{a.br("<br /><br />")}</div><div style="clear: both;"></div></div><div class="post-footer"><div class="post-footer-line post-footer-line-1"><span class="post-author vcard">{a.f("مرسلة بواسطة")} <span class="fn">{a.by()}</span></span> <span class="post-timestamp">{a.f("في")} <a rel="bookmark"><abbr class="published" title="{a.iso("T10:20:00+03:00")}">{a.f("10:20 ص")}</abbr></a></span></div></div></div><div class="comments" id="comments"><h4>ليست هناك تعليقات:</h4></div></div></div></div></div></div></div></div><div id="sidebar-wrapper"><div class="widget">{a.more()}</div></div></div>''')


@design()
def blogger_modern(a):
    return page(f'<title>{a.title} - {a.outlet}</title>{a.og("og:title", "og:url")}' + a.ld(kind="BlogPosting", dateModified=a.mod(), publisher={"@type": "Organization", "name": a.outlet}),
        f'''<div class="theme-options"></div><div id="outer-wrapper"><div id="header-wrap">{a.nav()}</div><div id="content-wrapper"><div id="main-wrapper"><div class="main section" id="main"><div class="widget Blog"><div class="blog-posts hfeed container item-post-wrap"><div class="blog-post hentry item-post"><nav id="breadcrumb"><a href=/>الرئيسية</a><a class="b-label">{a.f("أخبار")}</a></nav><h1 class="post-title">{a.title}</h1><div class="post-meta"><span class="post-author"><em>{a.f("بواسطة")}</em><span>{a.by()}</span></span><span class="post-date published" datetime="{a.iso()}">{a.day("{m} {dd}, {y}")}</span></div><div class="post-body post-content"><div><span style="font-size: large;">{a.body[0]}</span></div><div><br></div>''' + "<div><br></div>".join(f"<div><span style='font-size: large;'>{x}</span></div>" for x in a.body[1:]) + f'''</div><div class="post-labels"><span>{a.f("Tags:")}</span><div class="label-head Label"><a class="label-link">{a.f("خدمات")}</a></div></div><div class="post-share"><ul class="share-links"><li><a>{a.f("Facebook")}</a></li></ul></div></div><div id="related-wrap"><div class="title-wrap"><h3>قد تُعجبك هذه المشاركات</h3></div></div></div></div></div></div></div><div id="footer-wrapper">{a.foot()}</div></div>''')


@design()
def amp_wordpress(a):
    return ('<!doctype html>\n<html amp lang="ar" dir="rtl"><head><meta charset="utf-8"><script async src="https://cdn.ampproject.org/v0.js"></script><link rel="canonical" href="%s"><title>%s - %s</title>%s<style amp-custom>.a{}</style></head>' % (a.url, a.title, a.outlet, a.ld(dateModified=a.mod()))
        + f'''<body><amp-sidebar id="sidebar" layout="nodisplay">{a.nav()}</amp-sidebar><header id="top" class="amp-wp-header"><div><a href="/">{a.outlet}</a></div></header><article class="amp-wp-article"><header class="amp-wp-article-header"><h1 class="amp-wp-title">{a.title}</h1><div class="amp-wp-meta amp-wp-byline"><span class="amp-wp-author author vcard">{a.by()}</span></div><div class="amp-wp-meta amp-wp-posted-on"><time datetime="{a.iso()}">{a.e("قبل سنوات")}</time></div></header><figure class="amp-wp-article-featured-image"><amp-img src=x></amp-img><figcaption class="wp-caption-text">{a.e("من الأرشيف")}</figcaption></figure><div class="amp-wp-article-content">{a.p(of=a.body[:3])}<amp-ad width=300><div overflow>{a.f("إعلان")}</div></amp-ad>{a.p(of=a.body[3:])}</div><footer class="amp-wp-article-footer"><div class="amp-wp-meta amp-wp-tax-category">{a.f("التصنيفات:")} <a>{a.f("أخبار")}</a></div><div class="amp-wp-meta amp-wp-comments-link"><a>{a.f("اترك تعليقاً")}</a></div></footer></article><footer class="amp-wp-footer"><div><h2>{a.outlet}</h2><a href="#top" class="back-to-top">العودة إلى الأعلى</a></div></footer></body></html>''')


@design()
def ghost_blog(a):
    return page(f'<title>{a.title}</title>{a.og()}<meta property="article:published_time" content="{a.iso("T07:00:00.000Z")}"><meta property="article:modified_time" content="{a.mod("T07:00:00.000Z")}"><meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="{a.by_ld()}">',
        f'''<div class="viewport"><header id="gh-head">{a.nav()}</header><main id="site-main" class="site-main"><article class="article post"><header class="article-header gh-canvas"><section class="article-tag"><a>{a.f("مدينة")}</a></section><h1 class="article-title">{a.title}</h1><div class="article-byline"><section class="article-byline-content"><h4 class="author-name"><a>{a.by()}</a></h4><div class="byline-meta-content"><time class="byline-meta-date" datetime="{a.iso("")}">{a.day()}</time> <span class="byline-reading-time">{a.f("2 min read")}</span></div></section></div></header><section class="gh-content gh-canvas">{a.p()}</section></article></main><section class="footer-cta"><h2>سجل بريدك لتصلك أخبارنا كل صباح في رسالة قصيرة واحدة لا غير</h2></section><aside class="read-more-wrap">{a.more()}</aside><footer>{a.foot()}</footer></div>''')


@design()
def wix_spans(a):
    return page(f'<title>{a.title} | {a.outlet}</title>{a.og("og:title", "og:site_name")}<meta property="article:published_time" content="{a.iso("T07:00:00.000Z")}">',
        f'''<div id="SITE_CONTAINER"><div id="main_MF"><div class="SITE_HEADER">{a.nav()}</div><div id="PAGES_CONTAINER"><div data-hook="post-page"><div data-hook="post"><article class="xs2MeC"><div class="E5LPdn"><header class="J8E7c"><ul class="jgmF_"><li><span title="{a.author}" class="tQ0Q1A" data-hook="user-name">{a.by()}</span></li></ul><ul><li><span title="x" class="post-metadata__date time-ago" data-hook="time-ago">{a.day()}</span></li><li><span data-hook="time-to-read">{a.f("2 دقائق قراءة")}</span></li></ul></header></div><h1 class="blog-post-title-font" data-hook="post-title"><span class="post-title__text">{a.title}</span></h1><section data-hook="post-description"><div class="post-content__body"><div data-rce-version="9" class="kaqlz"><div dir="rtl">''' + "".join(f'<p id="viewer-{k}" class="mm8Nw"><span class="B2EFF public-DraftStyleDefault-rtl"><span>{x[:30]}</span><span style="color:#111">{x[30:]}</span></span></p><div type="empty-line" class="mm8Nw"><br role="presentation"></div>' for k, x in enumerate(a.body)) + f'''</div></div></div></section><div class="KYmyz" data-hook="post-footer"><span>{a.f("0 تعليق")}</span></div></article></div></div></div></div></div>{a.foot()}''')


@design()
def vbulletin_thread(a):
    a.tell.discard("outlet")
    return page(f'<title>{a.title}</title><meta name="generator" content="vBulletin 3.8.7" />',
        f'''<div align="center"><table class="tborder" width="100%"><tr><td class="vbmenu_control"><a>التسجيل</a></td><td class="vbmenu_control"><a>التعليمات</a></td><td class="vbmenu_control"><a>قائمة الأعضاء</a></td></tr></table></div><div id="posts"><table class="tborder" id="post1" cellpadding="6"><tr><td class="thead"><a name="post1"></a>{a.day("{dd}-{mm}-{y}, 10:20 AM")}</td></tr><tr><td class="alt2"><div id="postmenu_1"><a class="bigusername">{a.e("محرر الأخبار")}</a></div><div class="smallfont">{a.f("مشرف القسم")}</div><div class="smallfont"><div>{a.f("تاريخ التسجيل: Mar 2009")}</div><div>{a.f("المشاركات: 1,204")}</div></div></td></tr><tr><td class="alt1" id="td_post_1"><div class="smallfont"><strong>{a.title}</strong></div><hr size="1"><div id="post_message_1"><font size="5">{a.br()}</font></div></td></tr></table></div><table class="tborder"><tr><td class="smallfont">الساعة الآن 03:15 PM.</td></tr></table>''')


# ---- sites of their own make

@design()
def next_js_styled(a):
    return page(f'<title>{a.title} - {a.outlet}</title>' + a.ld(dateModified=a.mod(), publisher={"@type": "NewsMediaOrganization", "name": a.outlet}, author={"@type": "NewsMediaOrganization", "name": a.outlet}).replace(a.author, a.outlet),
        f'''<div id="__next"><header role="banner" class="bbc-1">{a.nav()}</header><div class="ebmt73l0 bbc-1151pbn"><main role="main" class="bbc-fa0wmp"><div class="bbc-1151pbn"><h1 id="content" tabindex="-1" class="bbc-14gqcmb e1p3vdyi0">{a.title}</h1></div><figure class="bbc-1qdcvv9"><div><img><p class="bbc-1hc0uw1"><span role="text"><span class="bbc-m04vo2">{a.f("صدر الصورة،")}</span>{a.e("أرشيف المدينة")}</span></p></div></figure><section role="region" aria-labelledby="article-byline"><ul class="bbc-1wsm"><li><time class="bbc-1dafq0j" datetime="{a.iso("")}">{a.day()}</time></li></ul></section>''' + "".join(f'<div dir="rtl" class="bbc-19j92fr ebmt73l0"><p dir="rtl" class="bbc-hhl7in e17g058b0">{x}</p></div>' for x in a.body[:2]) + f'''<section data-testid="recommendations" class="bbc-recs" role="region"><a class="bbc-skip" href="#end">{a.f("تخطى قصص مقترحة وواصل القراءة")}</a><strong>{a.f("قصص مقترحة")}</strong><ul>{a.more()}</ul><p id="end">{a.f("قصص مقترحة نهاية")}</p></section>''' + "".join(f'<div dir="rtl" class="bbc-19j92fr ebmt73l0"><p dir="rtl" class="bbc-hhl7in e17g058b0">{x}</p></div>' for x in a.body[2:]) + f'''</main></div><footer role="contentinfo">{a.foot()}</footer></div><script id="__NEXT_DATA__" type="application/json">{{"props":{{}}}}</script>''').replace('{"@type": "Person"', '{"@type": "Organization"') if not a.tell.discard("author") else ""


@design()
def react_shell(a):
    """A script fills this page; only search engines are told the text."""
    return page(f'<title>{a.title}</title>{a.og("og:site_name")}' + a.ld(articleBody="\n".join(a.body)), '<noscript>يجب تفعيل جافاسكربت لعرض هذا الموقع</noscript><div id="root"></div><script src="/static/js/main.js"></script>')


@design()
def react_shell_html_body(a):
    return page(f'<title>{a.title} - {a.outlet}</title>' + a.ld(articleBody="".join("<p>%s</p>" % x for x in a.body)), '<app-root></app-root><script src="/main.js"></script>')


@design()
def angular_hydrated(a):
    return page(f'<title>{a.title} | {a.outlet}</title>{a.og("og:title")}<meta itemprop="datePublished" content="{a.iso()}"><meta itemprop="author" content="{a.by_ld()}">',
        f'''<app-root ng-version="12"><app-header><div class="menu">{a.nav()}</div></app-header><app-article-details><div class="article-container"><h1 class="article-title" itemprop="headline">{a.title}</h1><div class="article-date">{a.day("{d} {m} {y} - 10:20 بتوقيت أبوظبي")}</div><div class="article-caption">{a.e("صورة تعبيرية")}</div><div class="author"><span class="location">{a.e(a.outlet)}</span></div><div class="article-body" itemprop="articleBody"><div>{a.p()}</div></div><app-tags><ul class="keywords"><li><a>{a.f("خدمات")}</a></li></ul></app-tags></div><app-more-news><h3>أخبار ذات صلة</h3><ul>{a.more()}</ul></app-more-news></app-article-details><app-footer>{a.foot()}</app-footer></app-root>''')


@design()
def wysiwyg_aljazeera_like(a):
    return page(f'<title>{a.title} | أخبار | {a.outlet}</title>{a.og("og:title", "og:site_name")}' + a.ld(dateModified=a.mod()),
        f'''<div id="root"><div class="container"><header class="site-header">{a.nav()}</header><div class="l-wrapper l-col"><main id="main-content-area" class="container__inner"><header class="article-header"><h1>{a.title}</h1><p class="article__subhead css-1"><em>{a.body.insert(0, "المدير يقول إن العمل مستمر والسكان يطالبون بحل دائم لا بوعود.") or a.body[0]}</em></p></header><figure class="article-featured-image"><img alt=x><figcaption>{a.e("جانب من المدينة (أرشيف)")}</figcaption></figure><div class="article-info-block css-ti04u9"><div class="article-dates"><div class="date-simple css-1yjq2zp"><span class="screen-reader-text">Published On {a.date.isoformat()}</span><span aria-hidden="true">{a.day("{d}/{mm}/{y}")}</span></div></div><div class="article-b-l"></div></div><div class="wysiwyg wysiwyg--all-content css-1ck9wyi" aria-live="polite">{a.p(of=a.body[1:])}</div><div class="article-source"><span>{a.f("المصدر :")}</span> <span>{a.e("وكالات")}</span></div></main></div><section class="more-on"><h2>ذات صلة</h2><ul>{a.more()}</ul></section><footer>{a.foot()}</footer></div></div>''')


@design()
def asp_net_webforms(a):
    return page(f'<title>\n\t{a.outlet} :: {a.title}\n</title>',
        f'''<form method="post" action="./ArticleDetails.aspx?id=15" id="form1"><div class="aspNetHidden"><input type="hidden" name="__VIEWSTATE" id="__VIEWSTATE" value="/wEPDwUKLTM0" /></div><div id="MainMenu">{a.nav()}</div><div id="ContentPlaceHolder1_pnl"><span id="ContentPlaceHolder1_lblTitle" class="ArticleTitle">{a.title}</span><br /><span id="ContentPlaceHolder1_lblDate" class="ArticleDate">{a.day("{dd}/{mm}/{y}")}</span><div id="ContentPlaceHolder1_divBody" class="ArticleBody"><span id="ContentPlaceHolder1_lblBody">{a.p()}</span></div></div><div class="LatestNews"><span>{a.f("آخر الأخبار")}</span>{a.more()}</div></form><div class=Footer>{a.foot()}</div>''')


@design(charset="windows-1256")
def asp_table_1256(a):
    return f'''<HTML DIR=RTL><HEAD><META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=windows-1256"><TITLE>{a.outlet} - {a.title}</TITLE></HEAD>
<BODY BGCOLOR=#FFFFFF><TABLE WIDTH=780 BORDER=0 ALIGN=CENTER><TR><TD COLSPAN=3 BGCOLOR=#003366><FONT COLOR=white SIZE=5><B>{a.outlet}</B></FONT></TD></TR>
<TR><TD WIDTH=130 VALIGN=TOP><TABLE><TR><TD><A HREF=index.asp>الصفحة الأولى</A></TD></TR><TR><TD><A HREF=local.asp>محليات</A></TD></TR><TR><TD><A HREF=sport.asp>رياضة</A></TD></TR></TABLE></TD>
<TD WIDTH=500 VALIGN=TOP><TABLE WIDTH=100%><TR><TD ALIGN=LEFT><FONT SIZE=2>{a.day("{w} {d} {m} {y}")}</FONT></TD></TR><TR><TD><FONT SIZE=5 COLOR=#990000><B>{a.title}</B></FONT></TD></TR><TR><TD><FONT SIZE=4>{a.br("<BR><BR>")}</FONT></TD></TR><TR><TD ALIGN=CENTER><A HREF=print.asp?id=4>{a.f("نسخة للطباعة")}</A> | <A HREF=send.asp>{a.f("أرسل إلى صديق")}</A></TD></TR></TABLE></TD>
<TD WIDTH=150 VALIGN=TOP><TABLE><TR><TD BGCOLOR=#CCCCCC><B>عدد اليوم</B></TD></TR><TR><TD><A HREF=a.asp>أسعار الخضار تتراجع في أسواق الجملة</A></TD></TR></TABLE></TD></TR></TABLE><CENTER><FONT SIZE=1>جميع الحقوق محفوظة</FONT></CENTER></BODY></HTML>'''


@design(charset="iso-8859-6")
def portal_8859_6(a):
    return f'''<html dir=rtl><head><meta http-equiv=Content-Type content="text/html; charset=iso-8859-6"><title>{a.title} - {a.outlet}</title><meta name=date content="{a.iso("")}"></head><body><div id=top>{a.nav()}</div><div id=story><h1>{a.title}</h1>{a.p().replace("«", '"').replace("»", '"')}</div><div id=bottom>{a.foot().replace("©", "")}</div></body></html>'''


@design(charset="windows-1256")
def no_charset_1256(a):
    return f'''<html><head><title>{a.title}</title></head><body dir=rtl><p align=center><font size=6>{a.title}</font></p><p align=left>{a.day("{d}/{mm}/{y}")}</p>{a.p()}<p align=center><a href=index.htm>{a.f("العودة إلى الصفحة الرئيسية")}</a></p></body></html>''' if not a.tell.discard("outlet") else ""


@design(charset="iso-8859-6")
def no_charset_8859_6(a):
    a.tell.discard("outlet")
    return f'''<html><head><title>{a.title}</title></head><body dir=rtl><h2>{a.title}</h2><i>{a.day("{w} {d} {m} {y}")}</i>{a.p().replace("«", '"').replace("»", '"')}</body></html>'''


@design()
def no_charset_utf_8(a):
    return f'''<html dir=rtl><head><title>{a.outlet} | {a.title}</title></head><body><div class=head>{a.nav()}</div><div class=news><h3>{a.title}</h3><small>{a.day("{y}-{mm}-{dd} 10:20:11")}</small><div class=details>{a.br()}</div></div></body></html>'''


@design(mark=b"\xef\xbb\xbf")
def utf_8_mark_declared_1256(a):
    return page(f'<title>{a.title} - {a.outlet}</title><meta name="pubdate" content="{a.iso()}">', f'<div>{a.nav()}</div><div class="post"><h1>{a.title}</h1>{a.p()}</div>{a.foot()}', meta='<meta http-equiv="Content-Type" content="text/html; charset=windows-1256">')


@design()
def utf_8_declared_1256(a):
    return page(f'<title>{a.title} - {a.outlet}</title><meta name="pubdate" content="{a.iso()}">', f'<div>{a.nav()}</div><div class="post"><h1>{a.title}</h1>{a.p()}</div>{a.foot()}', meta='<meta http-equiv="Content-Type" content="text/html; charset=windows-1256">')


@design(charset="windows-1256")
def windows_1256_declared_utf_8(a):
    return page(f'<title>{a.title} - {a.outlet}</title>', f'<div>{a.nav()}</div><div class="post"><h1>{a.title}</h1><div class="date">{a.day("{d} {m} {y}", LEVANT)}</div>{a.p()}</div>{a.foot()}')


@design(charset="windows-1256")
def windows_1256_declared_latin(a):
    return page(f'<title>{a.title} - {a.outlet}</title>', f'<div>{a.nav()}</div><div class="post"><h1>{a.title}</h1><div class="date">{a.day("{d} {m} {y}", LEVANT)}</div>{a.p()}</div>{a.foot()}', meta='<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">')


@design(charset="iso-8859-6")
def iso_8859_6_declared_1256(a):
    a.body = [x.replace("«", '"').replace("»", '"') for x in a.body]
    return page(f'<title>{a.title} - {a.outlet}</title><meta name=date content="{a.iso("")}">', f'<div>{a.nav()}</div><div class="post"><h1>{a.title}</h1>{a.p()}</div>', meta='<meta charset="windows-1256">')


@design(charset="windows-1256")
def windows_1256_declared_8859_6(a):
    return page(f'<title>{a.title} - {a.outlet}</title><meta name=date content="{a.iso("")}">', f'<div>{a.nav()}</div><div class="post"><h1>{a.title}</h1>{a.p()}</div>', meta='<meta charset="iso-8859-6">')


@design(charset="windows-1256", headers="HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=windows-1256\r\n")
def charset_in_header_alone(a):
    return f'''<html dir=rtl><head><title>{a.title} | {a.outlet}</title></head><body><h1>{a.title}</h1><span class="postdate">{a.day("{d} {m} {y}")}</span>{a.p()}</body></html>'''


@design(charset="windows-1256", headers="HTTP/1.1 200 OK\r\nServer: Apache\r\ncontent-type: text/html;charset=\"Windows-1256\"\r\n")
def header_against_meta(a):
    return page(f'<title>{a.title} | {a.outlet}</title>', f'<h1>{a.title}</h1><span class="postdate">{a.day("{d} {m} {y}")}</span>{a.p()}', meta='<meta charset="iso-8859-1">')


@design(charset="utf-16")
def saved_as_unicode(a):
    return page(f'<title>{a.title} - {a.outlet}</title><meta name=date content="{a.iso("")}">', f'<h1>{a.title}</h1>{a.p()}', meta='<meta http-equiv=Content-Type content="text/html; charset=unicode">')


@design(charset="ascii")
def numeric_entities(a):
    return page(f'<title>{a.title} - {a.outlet}</title>', f'<div id="nav">{a.nav()}</div><div id="story"><h1>{a.title}</h1><div class="byline">{a.by()}</div><div class="date">{a.day("{d} {m} {y}")}</div>{a.p()}</div>', meta="")


@design()
def xhtml_prolog(a):
    return '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">\n' + f'''<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="ar" lang="ar" dir="rtl"><head><title>{a.title} - {a.outlet}</title><meta name="DC.date.issued" content="{a.iso("")}" /><meta name="DC.creator" content="{a.by_ld()}" /></head><body><div id="wrap"><div id="nav">{a.nav()}</div><div id="col-center"><div class="article"><h2>{a.title}</h2>{a.p()}<div class="article-tools"><a href="#">{a.f("طباعة")}</a> <a href="#">{a.f("إرسال")}</a></div></div></div><div id="col-left">{a.more()}</div></div></body></html>'''


@design(crlf=True)
def old_paper_dates_above(a):
    """The day stands in the head of the page, as on a printed front page."""
    return page(f'<title>{a.title} | {a.outlet}</title>', f'''<div id="masthead"><div class="logo">{a.outlet}</div><div class="today">العدد 4521 - {a.words("{w} {d} {m} {y}م")}</div>{a.nav()}</div><div id="article_holder"><div class="atitle">{a.title}</div><div class="atext">{a.p()}</div></div><div id="foot">{a.foot()}</div>''') if not a.tell.add("published") else ""


@design()
def jordan_custom(a):
    return page(f'<title>{a.title} | {a.outlet}</title>{a.og()}', f'''<div class="page"><div class="navbar">{a.nav()}</div><div class="news-details"><h1 class="news-title">{a.title}</h1><div class="news-info"><span>{a.day("[{dd}-{mm}-{y} 10:20 AM]")}</span></div><div class="news-image"><img></div><div class="news-content" id="newsBody">{a.e(a.outlet + " -")}<br/>{a.br("<br/><br/>")}</div><div class="comments-list"><div class="title">{a.f("التعليقات")}</div><ul>{a.readers()}</ul></div><div class="add-comment"><h4>{a.f("أضف تعليقا")}</h4><div class="note">{a.f("تحتفظ إدارة الموقع بحقها في حذف أي تعليق لا يلتزم بآداب الحوار، ولا تتحمل مسؤولية ما يرد في التعليقات.")}</div></div></div><div class="left">{a.more()}</div></div>''')


@design()
def egypt_portal(a):
    return page(f'<title>{a.title} - {a.outlet}</title><meta property="og:title" content="{a.title}"><meta property="article:section" content="محافظات">', f'''<div id="mainNav">{a.nav()}</div><div class="news-dev"><div class="articleHeader"><h1>{a.title}</h1><div class="writeBy"><p>{a.by("كتب {}")}</p></div><span class="newsStoryDate">{a.day("{w}، {dd} {m} {y} 10:20 ص")}</span></div><div id="articleBody">{a.p(of=a.body[:2])}<p><strong><a href="/s/1">{a.f("اقرأ أيضا: أسعار الخضار تتراجع في أسواق الجملة")}</a></strong></p>{a.p(of=a.body[2:])}</div><div class="tags"><h3>{a.f("الموضوعات المتعلقة")}</h3>{a.more()}</div></div>{a.foot()}''')


@design()
def maghreb_portal(a):
    return page(f'<title>{a.title} - {a.outlet}</title>' + a.og("og:site_name", "og:title"), f'''<header>{a.nav()}</header><div class="row"><div class="col-lg-8"><article class="card-article"><span class="cat">{a.f("مجتمع")}</span><h1 class="post-title">{a.title}</h1><div class="d-flex header-meta"><span class="d-flex mb-2 mb-lg-0"><span class="author"><a>{a.by()}</a></span></span><span class="date-post">{a.day("{w} {d} {m} {y} - 10:20", MAGHREB)}</span></div><div class="article-content">{a.p()}</div><section class="box-tags"><span>{a.f("كلمات مفتاحية")}</span><a>{a.f("خدمات")}</a></section><div class="newsletter-section"><p>{a.f("اشترك في النشرة الإخبارية وتوصل بكل جديد في بريدك الإلكتروني كل يوم")}</p></div><div id="comments" class="comments-area"><h4>{a.f("تعليقات الزوار")}</h4><ul class="comment-list">{a.readers()}</ul></div></article></div><div class="col-lg-4">{a.more()}</div></div><footer>{a.foot()}</footer>''')


@design()
def iraq_table_news(a):
    return page(f'<title>{a.outlet}</title>', f'''<table width="100%"><tr><td>{a.nav()}</td></tr></table><table class="main" width="960" align="center"><tr><td valign="top" class="right"><div class="title"><h1>{a.title}</h1></div><div class="date">{a.day("{y}/{mm}/{dd} 10:20", digits=True)}</div><div class="body"><div style="text-align:justify">{a.p("div", ' style="direction:rtl"')}</div></div><div class="share">{a.f("شارك الخبر")}</div></td><td valign="top" class="left" width="300"><h3>آخر الأخبار</h3><ul>{a.more()}</ul></td></tr></table>''')


@design()
def gulf_agency(a):
    return page(f'<title>{a.outlet} : {a.title} {a.words("{dd}/{mm}/{y}")}</title>', f'''<div id="header">{a.nav()}</div><div class="contentArea"><table><tbody><tr><td class="newsTitle">{a.title}</td></tr><tr><td class="newsMeta"><span id="lblCategory">{a.f("عام")}</span> <span id="lblDate">{a.day("{dd}/{mm}/{y}")}</span></td></tr><tr><td class="newsBody"><pre id="newsText" style="font-family:inherit">''' + "\n\n".join(a.body) + f'''</pre></td></tr></tbody></table></div><div id="footer">{a.foot()}</div>''')


@design()
def hijri_header(a):
    return page(f'<title>{a.title} - {a.outlet}</title><meta name="description" content="{a.body[0][:60]}">', f'''<div class="bar">{a.nav()}</div><section class="article-page"><div class="sec">{a.f("محليات")}</div><h2 class="head">{a.title}</h2><div class="pub-info">{a.day("{w} 12 ربيع الأول 1440هـ الموافق {d} {m} {y}م")}</div><div class="writer">{a.by()}</div><div class="story">{a.p()}</div></section>{a.foot()}''')


@design()
def print_version(a):
    return page(f'<title>{a.title} - {a.outlet} (نسخة للطباعة)</title>', f'''<div id="print"><h1>{a.title}</h1><p class="date">{a.day("{w} {d} {m} {y}", LEVANT)}</p>{a.p()}<hr><p>{a.f("رابط المقال: " + a.url)}</p><p><a href="javascript:window.print()">{a.f("اطبع هذه الصفحة")}</a></p></div>''')


@design()
def word_export(a):
    return f'''<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" dir="rtl"><head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15"><title>{a.title}</title><!--[if gte mso 9]><xml><o:DocumentProperties><o:Author>x</o:Author></o:DocumentProperties></xml><![endif]--><style><!-- p.MsoNormal {{margin:0}} --></style></head><body lang=AR-SA><div class=WordSection1 dir=RTL><p class=MsoTitle dir=RTL><b><span lang=AR-SY>{a.title}<o:p></o:p></span></b></p><p class=MsoNormal dir=RTL><span lang=AR-SY>{a.day("{d} {m} {y}")}<o:p></o:p></span></p>''' + "".join(f"<p class=MsoNormal dir=RTL><span lang=AR-SY style='font-size:14.0pt'>{x[:41]}</span><span\nlang=AR-SY style='font-size:14.0pt'>{x[41:]}<o:p></o:p></span></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>" for x in a.body) + "</div></body></html>" if not a.tell.discard("outlet") else ""


@design()
def bare_text(a):
    a.tell = {"title"}
    return "<html>" + a.title + "<br><br>\n" + a.br() + "</html>"


@design()
def bare_paragraphs(a):
    a.tell = {"title"}
    return f"<!doctype html><title>{a.title}</title>" + "".join("<p>" + x for x in a.body)


@design()
def archived_copy(a):
    return page(f'<title>{a.title} | {a.outlet}</title>' + a.ld(), f'''<div id="wm-ipp-base" lang="en"><div id="wm-ipp"><div id="wm-ipp-inside"><a>Wayback Machine</a><span>12 captures</span><span class="range">11 Jan 2012 - 3 Dec 2021</span><table><tr class="d"><td>Jan</td><td id="displayDayEl">14</td><td>2020</td></tr></table></div></div></div><div class="wrap"><header>{a.nav()}</header><div class="content"><article><h1>{a.title}</h1><div class="meta">{a.by()} <time datetime="{a.iso()}">{a.day()}</time></div>{a.p()}</article></div><aside>{a.more()}</aside></div>''')


@design()
def live_blog(a):
    return page(f'<title>{a.title} - {a.outlet}</title>' + a.ld(kind="LiveBlogPosting", dateModified=a.mod()), f'''<header>{a.nav()}</header><main><h1>{a.title}</h1><div class="live-feed">''' + "".join(f'<div class="live-post" id="p{k}"><div class="live-time"><time datetime="{a.iso("T1%d:00:00Z" % k)}">{a.e("1%d:00" % k)}</time></div><div class="live-body"><p>{x}</p></div><div class="live-share"><button>{a.f("مشاركة")}</button></div></div>' for k, x in enumerate(a.body)) + f'''</div></main><footer>{a.foot()}</footer>''')


@design()
def gallery_page(a):
    a.body = a.body[:2]
    return page(f'<title>{a.title} - {a.outlet}</title>{a.og()}<meta property="article:published_time" content="{a.iso()}">', f'''<div>{a.nav()}</div><div class="gallery"><h1>{a.title}</h1><div class="intro">{a.p()}</div><div class="slides">''' + "".join(f'<figure><img src="{k}.jpg"><figcaption>{a.e(x)}</figcaption></figure>' for k, x in enumerate(["السوق صباح اليوم", "متطوعون ينظفون الشارع", "لافتة عند المدخل"])) + f'''</div></div><div class="others">{a.more()}</div>{a.foot()}''')


@design()
def video_page(a):
    a.body = a.body[:1]
    return page(f'<title>{a.title} | {a.outlet}</title>' + a.ld(lambda x: [{"@type": "VideoObject", "name": a.title, "uploadDate": "2011-01-01"}, x]), f'''<div>{a.nav()}</div><main><div class="player"><video></video></div><h1>{a.title}</h1><div class="desc">{a.p()}</div></main><section class="playlist"><h3>فيديوهات أخرى</h3><ul>{a.more()}</ul></section>{a.foot()}''')


@design()
def comments_outweigh(a):
    a.body = a.body[:3]
    return page(f'<title>{a.title} | {a.outlet}</title>{a.og()}', f'''<div>{a.nav()}</div><div class="maincol"><div class="story"><h1>{a.title}</h1><div class="storydate">{a.day("{d} {m} {y}")}</div><div class="storytext">{a.p()}</div></div><div id="commentbox"><h3>{a.f("تعليقات القراء (9)")}</h3><ul>{a.readers() * 3}</ul></div></div>{a.foot()}''')


@design()
def sidebar_outweighs(a):
    a.body = a.body[:3]
    return page(f'<title>{a.title} | {a.outlet}</title>{a.og()}<meta property="article:published_time" content="{a.iso()}">', f'''<div>{a.nav()}</div><div class="col-8"><h1>{a.title}</h1><div class="post_txt">{a.p()}</div></div><div class="col-4">''' + "".join(f'<div class="box"><h4><a href="/{k}">{t}</a></h4><p>{x}</p></div>' for k, (t, x) in enumerate([("أسعار الخضار تتراجع", "تراجعت أسعار الخضار في أسواق الجملة هذا الأسبوع مع وصول محصول جديد من القرى المجاورة للمدينة."), ("معرض الكتاب", "يفتتح معرض الكتاب أبوابه يوم الخميس المقبل بمشاركة دور نشر من بلدان كثيرة وبرنامج للأطفال."), ("قمة الدوري", "انتهت قمة الدوري المحلي بالتعادل السلبي بعد مباراة أضاع فيها الفريقان فرصا كثيرة أمام المرمى."), ("طقس الغد", "يبقى الطقس غدا معتدلا في معظم المناطق مع احتمال هطول أمطار خفيفة على الساحل في ساعات المساء.")])) + f'''</div>{a.foot()}''')


@design()
def next_article_below(a):
    return page(f'<title>{a.title} - {a.outlet}</title>' + a.ld(), f'''<header>{a.nav()}</header><div class="infinite"><article id="a1"><h1>{a.title}</h1><p class="meta">{a.day()}</p><div class="art-body">{a.p()}</div></article><article id="a2"><h2><a href="/n/2">معرض الكتاب يفتح أبوابه</a></h2><div class="art-body"><p>يفتتح معرض الكتاب أبوابه يوم الخميس المقبل بمشاركة دور نشر من بلدان كثيرة.</p><p>وقالت إدارة المعرض إن الدخول مجاني للطلاب في الأيام الثلاثة الأولى.</p></div></article></div><footer>{a.foot()}</footer>''')


@design()
def soft_marks(a):
    """Direction marks, joiners, soft hyphens and non-breaking spaces inside the words' line."""
    return page(f'<title>{a.title} | {a.outlet}</title>{a.og()}', f'<div class="x"><h1>{a.title}</h1><div class="postdate">‏{a.day("{d} {m} {y}")}‏</div>' + "".join(f"<p>&rlm;{x.replace(' و', '&nbsp;و', 1)}&#8207;</p>" for x in a.body) + "</div>")


@design()
def inline_markup(a):
    return page(f'<title>{a.title} | {a.outlet}</title>' + a.ld(), f'<main><h1>{a.title}</h1><div class="body">' + "".join(f'<p>{" ".join(("<b>%s</b>" if k % 5 == 1 else "<a href=/t>%s</a>" if k % 5 == 3 else "%s") % w for k, w in enumerate(x.split(" ")))}</p>' for x in a.body) + "</div></main>")


@design()
def drop_cap(a):
    return page(f'<title>{a.title} | {a.outlet}</title>' + a.ld(), f'<main><h1>{a.title}</h1><div class="body"><p><span class="first-word">{a.body[0].split(" ")[0]}</span> {" ".join(a.body[0].split(" ")[1:])}</p>{a.p(of=a.body[1:])}<p class="signature">{a.e("المصدر: " + a.outlet)}</p></div></main>')


@design()
def divs_alone(a):
    return page(f'<title>{a.title} — {a.outlet}</title>', f'<div><div><div>{a.nav()}</div></div><div><div><div>{a.title}</div><div>{a.day("{d}.{mm}.{y}")}</div></div><div>{a.p("div")}</div></div><div><div>{a.f("© " + a.outlet)}</div></div></div>')


@design()
def newsletter_mail(a):
    return page(f'<title>{a.title}</title>', f'''<table role="presentation" width="100%"><tr><td align="center"><table role="presentation" width="600"><tr><td style="font-size:12px"><a href="#">{a.f("اعرض الرسالة في المتصفح")}</a></td></tr><tr><td><h1>{a.title}</h1></td></tr><tr><td style="color:#888">{a.day("{w} {d} {m} {y}")}</td></tr>''' + "".join(f"<tr><td style='padding:8px'>{x}</td></tr>" for x in a.body) + f'''<tr><td style="font-size:11px"><a href="#">{a.f("إلغاء الاشتراك")}</a></td></tr></table></td></tr></table>''') if not a.tell.discard("outlet") else ""


@design()
def microdata_article(a):
    return page(f'<title>{a.title} | {a.outlet}</title>', f'''<div class="hdr">{a.nav()}</div><div itemscope itemtype="http://schema.org/NewsArticle"><h1 itemprop="headline">{a.title}</h1><span itemprop="author" itemscope itemtype="http://schema.org/Person"><span itemprop="name">{a.by()}</span></span> <meta itemprop="datePublished" content="{a.iso()}"><meta itemprop="dateModified" content="{a.mod()}"><div itemprop="publisher" itemscope itemtype="http://schema.org/Organization"><meta itemprop="name" content="{a.outlet}"></div><div itemprop="articleBody">{a.p()}</div></div><div class="ftr">{a.foot()}</div>''')


@design()
def telegram_preview(a):
    return page(f'<title>Telegram: Contact @news</title><meta property="og:title" content="{a.title}"><meta property="og:site_name" content="{a.outlet}">', f'''<div class="tgme_page"><div class="tgme_widget_message"><div class="tgme_widget_message_author"><a><span dir="auto">{a.e(a.outlet)}</span></a></div><div class="tgme_widget_message_text js-message_text" dir="auto"><b>{a.title}</b><br/><br/>{a.br("<br/><br/>")}</div><div class="tgme_widget_message_footer"><span class="tgme_widget_message_views">{a.f("1.2K")}</span><span class="tgme_widget_message_meta"><a class="tgme_widget_message_date" href="#"><time datetime="{a.iso("T09:12:00+00:00")}" class="time">{a.e("09:12")}</time></a></span></div></div></div>''')


@design()
def disclaimer_below(a):
    return page(f'<title>{a.title} | {a.outlet}</title>{a.og()}<meta name="article:published_time" content="{a.iso()}">', f'''<header>{a.nav()}</header><div class="single"><h1>{a.title}</h1><div class="the_content">{a.p()}<p class="disclaimer">{a.f("ملاحظة: الآراء الواردة في هذا المقال تعبر عن رأي كاتبها ولا تعبر بالضرورة عن رأي الموقع.")}</p></div></div><footer>{a.foot()}</footer>''')


@design()
def cookie_wall(a):
    return page(f'<title>{a.title} | {a.outlet}</title>' + a.ld(), f'''<div id="onetrust-consent-sdk"><div role="dialog"><h2>خصوصيتك تهمنا</h2><div id="onetrust-policy-text">نستخدم نحن وشركاؤنا ملفات تعريف الارتباط لتخزين معلومات على جهازك والوصول إليها، ونعالج بيانات شخصية مثل المعرفات الفريدة لعرض إعلانات تناسب اهتماماتك وقياس أدائها ومعرفة الجمهور وتطوير المنتجات، ويمكنك تغيير اختيارك في أي وقت من صفحة الإعدادات.</div></div></div><header>{a.nav()}</header><section class="story"><h1>{a.title}</h1>{a.p()}</section><footer>{a.foot()}</footer>''')


@design()
def paywalled_parts(a):
    return page(f'<title>{a.title} | {a.outlet}</title>' + a.ld(isAccessibleForFree=False), f'''<header>{a.nav()}</header><div class="article-wrap"><h1>{a.title}</h1><div class="free-part">{a.p(of=a.body[:2])}</div><div class="promo-box"><p>{a.f("هذا المقال للمشتركين، اشترك الآن بسعر مخفض لمدة ثلاثة أشهر")}</p></div><div class="premium-part">{a.p(of=a.body[2:])}</div></div><footer>{a.foot()}</footer>''')


def write(i, name, make, charset, headers, mark, crlf):
    a = News(i)
    text = make(a)
    if crlf:
        text = text.replace("\n", "\r\n")
    data = text.encode(charset, "xmlcharrefreplace") if charset != "utf-8" else text.encode("utf-8")
    base = os.path.join(INTO, name)
    with open(base + ".html", "wb") as f:
        f.write(mark + data)
    if headers:
        with open(base + ".html.headers", "wb") as f:
            f.write(headers.encode("ascii"))
    with open(base + ".json", "w", encoding="utf-8") as f:
        json.dump(a.data(), f, ensure_ascii=False, indent=1)
        f.write("\n")


def main():
    shutil.rmtree(INTO, ignore_errors=True)
    os.makedirs(INTO)
    for i, d in enumerate(DESIGNS):
        write(i, *d)
    print(len(DESIGNS), "designs")


if __name__ == "__main__":
    main()
