//! Arabic. Counted things have six forms in it; the words that stand beside an English article's own are kept apart from them by a
//! colon, so that the two directions do not run into each other.

use super::{Direction, Words};

/// Every string of the interface, in Arabic.
pub static ARABIC: Words = Words {
    language: "ar",
    direction: Direction::Rtl,
    number,
    months: MONTHS,
    short_months: MONTHS,
    heading: "تقريران عن حدث واحد",
    show: "العرض بحسب النتيجة",
    kinds: "العرض بحسب النوع",
    figure: "رقم",
    date: "تاريخ",
    participant: "طرف",
    figures: "الأرقام",
    dates: "التواريخ",
    participants: "الأطراف",
    differ: |n| form(n, ["اختلاف", "اختلافان", "اختلافات", "اختلافًا"]),
    compatible: |n| form(n, ["توافق", "توافقان", "توافقات", "توافقًا"]),
    agree: |n| form(n, ["تطابق", "تطابقان", "تطابقات", "تطابقًا"]),
    only: "في تقرير واحد فقط",
    only_in: |publisher| format!("فقط في: {publisher}"),
    scenes: "طريقة العرض",
    list: "قائمة",
    scales: "مقاييس",
    timeline: "خط زمني",
    people: "الأشخاص",
    figures_seen: "لكل رقم مقياسه. النقطة عدد، والحلقة عدد لم يُبلَغ أو غير دقيق، والشريط مدى، والسهم طرف مفتوح.",
    timeline_seen: "الفجوات الطويلة مختصرة. الشريط مدة، والخط يصل بين ما يؤرخه التقريران.",
    people_seen: "من يرد في كل تقرير وما يقال عنه. الخطوط تصل بين من يرد في كليهما.",
    undated: "مدد وأوقات بلا تاريخ",
    left_out: |n| format!("{} أخرى لا تتسع لها الصورة، وهي كلها في القائمة.", counted(n, "نتيجة واحدة", "نتيجتان", ["نتائج", "نتيجة"])),
    next: "التالي",
    previous: "السابق",
    position: |at, of| format!("{} من {}", number(at), number(of)),
    total: |n| counted(n, "نتيجة واحدة", "نتيجتان", ["نتائج", "نتيجة"]),
    article: |publisher| format!("تقرير: {publisher}"),
    findings: "النتائج",
    uncertain: "غير مؤكد",
    unsure: "غير مؤكد: ليس مؤكدًا أن الموضعين عن الشيء نفسه.",
    may_be_update: "قد يكون التقرير اللاحق أحدث فحسب.",
    both: "كلاهما",
    according: |who| format!("بحسب: {who}"),
    read_in: |publisher| format!("اقرأ في: {publisher}"),
    back_to_list: "العودة إلى القائمة",
    pinned: |publisher| format!("ما يقوله: {publisher}"),
    hint: "اختر نتيجة لترى موضعيها.",
    hint_keys: " المفاتيح: n وp، و? لبقيتها.",
    nothing_shown: "لا شيء معروض. فعّل أحد المرشحات أعلاه.",
    find: "بحث",
    search: "ابحث في النتائج",
    nothing_holds: |words| format!("لا توجد نتيجة معروضة فيها: {words}"),
    nothing_at_all: "لم يوجد رقم أو تاريخ أو طرف في أي من التقريرين.",
    nothing_found: "لم يوجد رقم أو تاريخ أو طرف يذكره التقريران معًا. «في تقرير واحد فقط» تعرض ما يرد في أحدهما.",
    no_articles: "لا شيء للمقارنة بعد.",
    no_articles_inputs: "لا شيء للمقارنة بعد. الصق تقريرين عن حدث واحد أو أسقط ملفيهما.",
    inputs: "قارن تقريرين آخرين",
    first_article: "التقرير الأول",
    second_article: "التقرير الثاني",
    text: "النص",
    given: "تقرير هذه الصفحة",
    paste_here: "الصق تقريرًا أو أسقط ملفًا هنا.",
    paste: |publisher| format!("الصق تقريرًا أو أسقط ملفًا هنا. حتى ذلك الحين يبقى في هذا الجانب: {publisher}"),
    choose_file: "اختر ملفًا أو ملفين",
    files_left: |names| format!("يُقارن تقريران. ما لم يُقرأ: {names}"),
    unreadable: "تعذرت قراءة الملف",
    publisher: "الناشر",
    title: "العنوان",
    published: "تاريخ النشر",
    private: "لا شيء يغادر هذه الصفحة: المقارنة تجري في متصفحك.",
    reading: "تجري القراءة …",
    bad_date: "ليس هذا تاريخًا على صورة 2017-01-23.",
    clear: "مسح",
    example: "العودة إلى المثال",
    source: "الأصل",
    take: "مشاركة أو حفظ",
    this_finding: "هذه النتيجة",
    all_findings: "كل النتائج",
    choose_first: "اختر نتيجة من القائمة لتنسخ رابطها هنا.",
    copy_link: "نسخ الرابط",
    copy_text: "نسخ النص",
    copy_tag: "نسخ الوسم",
    copied: "نُسخ.",
    not_copied: "لا يُسمح لهذه الصفحة بالنسخ. حدد النص وانسخه بنفسك.",
    saved: "حُفظ بين تنزيلاتك.",
    print: "طباعة",
    embed: "تضمين",
    own_files: "لا يُحمَّل شيء من هنا. احفظ هذه الملفات الأربعة وضعها في مجلد واحد من موقعك:",
    folder: "المجلد في موقعك",
    tag: "الوسم",
    policy: "إن كانت لموقعك سياسة أمان للمحتوى فهي تحتاج إلى:",
    save_as: "حفظ بصيغة",
    page: "صفحة ويب",
    table: "جدول (CSV)",
    annotations: "حواشي الويب",
    close: "إغلاق",
    help: "مساعدة",
    signs: "معنى العلامات",
    differs_means: "لا يصح الأمران معًا، أو يرويه أحد التقريرين على نحو آخر.",
    compatible_means: "قد يصح الأمران معًا: أحدهما أقل دقة أو تحديدًا.",
    agrees_means: "يقول التقريران الشيء نفسه مهما اختلفت الكلمات.",
    only_means: "لا يذكره التقرير الآخر.",
    judges_nobody: "لا يُحكم هنا أي التقريرين على صواب.",
    keys: "المفاتيح، ما دمت هنا",
    key_next: "الاختلاف التالي والسابق",
    key_shown: "التالي والسابق من كل المعروض",
    key_search: "بحث",
    key_back: "رجوع",
    key_help: "هذه المساعدة",
    slow: "لا جواب منذ ٢٠ ثانية",
    unreachable: "لا اتصال، أو أن ذلك الموقع لا يسمح لهذه الصفحة بقراءته",
    gone: |status| format!("ليس موجودًا ({status})"),
    refused: |status| format!("يرفضه الموقع ({status})"),
    page_for_json: "هناك صفحة ويب حيث ينبغي أن يكون JSON",
    no_article: |address, why| format!("تعذر جلب التقرير من {address}: {why}."),
    nowhere: |selector| format!("لا عنصر في هذه الصفحة هو: {selector}"),
    no_report: |why| format!("لا يمكن استعمال ملف المقارنة، لذا يُعرض التقريران بلا مقارنة: {why}."),
    unfit: |n| {
        let nouns = ["نتيجة واحدة", "نتيجتان"];
        format!("لم تعد توافق نص التقريرين فتُركت: {}.", counted(n, nouns[0], nouns[1], ["نتائج", "نتيجة"]))
    },
    checked: "راجعه محرر.",
};

const MONTHS: [&str; 12] = ["يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"];

/// In the digits of the Arab East.
fn number(n: usize) -> String {
    let digit = |d: char| d.to_digit(10).and_then(|d| char::from_u32('٠' as u32 + d)).unwrap_or(d);
    n.to_string().chars().map(digit).collect()
}

/// The form of a noun that a number asks for: one and whole hundreds, two, 3 to 10 (and none), 11 to 99, by the last two digits.
/// Source: CLDR, plural rules for "ar".
fn form(n: usize, [one, two, few, many]: [&'static str; 4]) -> &'static str {
    match (n, n % 100) {
        (2, _) => two,
        (0, _) | (_, 3..=10) => few,
        (_, 11..=99) => many,
        _ => one,
    }
}

/// A number and its noun; one and two are said by the noun alone. After 11 to 99 and after hundreds the word looks the same.
fn counted(n: usize, one: &str, two: &str, [few, other]: [&'static str; 2]) -> String {
    match n {
        1 => one.to_owned(),
        2 => two.to_owned(),
        _ => format!("{} {}", number(n), form(n, [other, other, few, other])),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nouns_take_the_form_that_their_number_asks_for() {
        for (n, word) in [(0, "اختلافات"), (1, "اختلاف"), (2, "اختلافان"), (3, "اختلافات"), (10, "اختلافات"), (11, "اختلافًا")]
        {
            assert_eq!((ARABIC.differ)(n), word, "{n}");
        }
        for (n, word) in [(99, "اختلافًا"), (100, "اختلاف"), (102, "اختلاف"), (103, "اختلافات"), (111, "اختلافًا")]
        {
            assert_eq!((ARABIC.differ)(n), word, "{n}");
        }
        assert_eq!((ARABIC.total)(2), "نتيجتان");
        assert_eq!((ARABIC.total)(7), "٧ نتائج");
        assert_eq!((ARABIC.total)(14), "١٤ نتيجة");
        assert_eq!((ARABIC.position)(3, 27), "٣ من ٢٧");
    }
}
