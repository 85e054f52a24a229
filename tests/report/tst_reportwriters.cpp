// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/report/csvtext.h"
#include "models/report/reportlimits.h"
#include "models/report/templatewriter.h"
#include "models/report/textform.h"
#include "tests/report/reportfixtures.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace Scep;
using namespace Scep::Testing;

namespace {
QByteArray html(const Report &report, const TemplateOptions &options = {})
{
    const auto bytes = htmlOf(report, options);
    return bytes ? *bytes : "fault: " + bytes.error().toUtf8();
}

QByteArray markdown(const Report &report, const TemplateOptions &options = {})
{
    const auto bytes = markdownOf(report, options);
    return bytes ? *bytes : "fault: " + bytes.error().toUtf8();
}

/// What an evil device could write.
void addHostileRows()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("script") << u"<script>alert(1)</script>"_s;
    QTest::newRow("end of style") << u"</style></title><img src=x onerror=alert(1)>"_s;
    QTest::newRow("attribute") << u"\" onmouseover=\"alert(1)\" x='"_s;
    QTest::newRow("entity") << u"&lt;b&gt; &amp; &#60;i>"_s;
    QTest::newRow("template value") << u"{{ title }}{{ words.verdicts|safe }}"_s;
    QTest::newRow("template tag") << u"{% include \"report.css\" %}{# gone #}"_s;
    QTest::newRow("comment") << u"--><!-- x -->"_s;
    QTest::newRow("bidirectional") << u"a\u202Egnp.exe\u2066b\u200F"_s;
    QTest::newRow("terminal") << u"\x1b[2J\x1b]0;title\x07"_s;
    QTest::newRow("NUL") << u"a"_s + QChar(0) + u"b"_s;
    QTest::newRow("half a pair") << u"a"_s + QChar(0xD800) + u"b"_s + QChar(0xDC00);
    QTest::newRow("one megabyte") << u"<b>x</b> "_s.repeated(128 * 1024);
    QTest::newRow("Markdown") << u"# a | b\n* c\n```\n[x](javascript:1) ![y](http://z) <u>"_s;
    QTest::newRow("backticks") << u"` `` ``` a"_s;
    QTest::newRow("place holders") << u"%1 %2 %n"_s;
}

double luminance(const QString &color)
{
    const auto channel = [&color](int at) {
        const double value = color.sliced(at, 2).toInt(nullptr, 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

double contrast(const QString &a, const QString &b)
{
    const double one = luminance(a) + 0.05;
    const double two = luminance(b) + 0.05;
    return std::max(one, two) / std::min(one, two);
}
} // namespace

/// HTML, Markdown and CSV.
class TestReportWriters : public QObject
{
    Q_OBJECT

private slots:
    void htmlHasEverySectionInOrder();
    void markdownHasEverySectionInOrder();
    void ownVerdictsStandBesideOurs();
    void htmlLoadsNothingAndRunsNothing();
    void htmlIsAccessible();
    void coloursAreReadable();
    void hostileTextStaysTextInHtml_data();
    void hostileTextStaysTextInHtml();
    void hostileTextStaysTextInMarkdown_data();
    void hostileTextStaysTextInMarkdown();
    void htmlIsTidy_data();
    void htmlIsTidy();
    void theSameReportGivesTheSameBytes();
    void ownTemplatesComeFirst();
    void aFaultyTemplateIsNamed();
    void templatesReadNoOtherFiles();
    void theLogoStandsInTheFile();
    void notesAreFormatted_data();
    void notesAreFormatted();
    void markdownIsEscaped_data();
    void markdownIsEscaped();
    void csvFieldsAreGuarded_data();
    void csvFieldsAreGuarded();
    void csvHasARowForEachEvent();
};

static void compareOrder(const QByteArray &text, const QByteArrayList &parts)
{
    qsizetype at = 0;
    for (const QByteArray &part : parts) {
        const qsizetype found = text.indexOf(part, at);
        QVERIFY2(found >= 0, part.constData());
        at = found + part.size();
    }
}

void TestReportWriters::htmlHasEverySectionInOrder()
{
    compareOrder(html(wholeReport()),
                 {"<title>Case 17 VPN</title>",
                  "Contoso VPN",
                  "<h1>Case 17 VPN</h1>",
                  "Verdicts",
                  "Stalled at 5 Deliver: the user never answered the install prompt",
                  "Succeeded at 6 Report",
                  "note on case",
                  "Pixel VPN",
                  "note on device",
                  "SCEP certificate: VPN",
                  "note on enrollment",
                  "5 Deliver",
                  "<svg",
                  "CERT_INSTALL_REQUESTED",
                  "</svg>",
                  "Evidence",
                  "phone/OMADMLog_0.log",
                  "SHA-256 5a5a",
                  "Line 6",
                  "line 6 of source 1",
                  "note on lines",
                  "Cause",
                  "Nobody tapped",
                  "How to fix it",
                  "Tap the prompt.",
                  "https://example.com/install",
                  "What followed from it",
                  "the failure was reported",
                  "Also found",
                  "3DES was used",
                  "note on finding",
                  "SCEP transaction",
                  "<svg",
                  "NDES",
                  "SCEP messages",
                  "CertRep",
                  "What the evidence covers",
                  "What is missing",
                  "Log of the connector",
                  "DESKTOP-1",
                  "Comparison",
                  "The ways part at 5 Deliver",
                  "Here the ways part",
                  "Key size",
                  "Certificates",
                  "note on certificate",
                  "Subject",
                  "note on certificateField",
                  "Chain",
                  "The device does not trust it.",
                  "The key is short.",
                  "SCEP profiles",
                  "What was used",
                  "SCEP Workbench 0.1.0",
                  "12 rules",
                  "Clocks that differ",
                  "Sources",
                  "phone/OMADMLog_0.log",
                  "Line 3:"});
}

void TestReportWriters::markdownHasEverySectionInOrder()
{
    const QByteArray text = markdown(wholeReport());
    compareOrder(text, {"# Case 17 VPN\n",
                        "## Verdicts\n",
                        "| Device | Enrollment | Verdict |\n| ---",
                        "Stalled at 5 Deliver",
                        "> note on case",
                        "## Pixel VPN (Android)",
                        "> note on device",
                        "### SCEP certificate: VPN",
                        "> note on enrollment",
                        "| **5 Deliver** | ‖ stalled |",
                        "#### Evidence",
                        "` phone/OMADMLog_0.log `",
                        "Line 6",
                        "` line 6 of source 1 `",
                        "> note on lines",
                        "#### Cause",
                        "#### How to fix it",
                        "1. Unlock the device.",
                        "#### Also found",
                        "> note on finding",
                        "#### SCEP transaction",
                        "## Comparison",
                        "## Certificates",
                        "> note on certificate",
                        "## SCEP profiles",
                        "## What was used",
                        "### Sources"});
    QVERIFY(!text.contains("\n\n\n"));
    QVERIFY(!text.contains("{{"));
}

void TestReportWriters::ownVerdictsStandBesideOurs()
{
    Report report = wholeReport();
    report.devices[0].enrollments[0].own = ReportOwnVerdict{.outcome = Outcome::Warning,
                                                            .stage = Stage::Report,
                                                            .headline = u"Our headline"_s,
                                                            .reason = u"our <reason>"_s};
    compareOrder(html(report),
                 {"Verdicts", "Our headline", "banner tone-caution", "Our headline",
                  "Verdict of the author of this report", "our &lt;reason&gt;",
                  "The program says:", "Stalled at 5 Deliver: the user never answered"});
    compareOrder(markdown(report), {"Our headline", "**! Our headline**", "our \\<reason\\>",
                                    "The program says:", "Stalled at 5 Deliver"});
}

void TestReportWriters::htmlLoadsNothingAndRunsNothing()
{
    const QString text = QString::fromUtf8(html(wholeReport()));
    QVERIFY(!text.contains(u"<script"_s));
    static const QRegularExpression remote(
        u"(?:src|href|data|action|poster|url)\\s*[=(]\\s*[\"']?(?:https?:)?//"_s);
    const QRegularExpression link(u"<a href=\"https://[^\"]*\" rel=\"noreferrer\">"_s);
    QString rest = text;
    rest.remove(link);
    QVERIFY2(!rest.contains(remote), qPrintable(remote.match(rest).captured()));
    QVERIFY(!rest.contains(u"@import"_s));
    QVERIFY(text.contains(u"default-src 'none'"_s));
}

void TestReportWriters::htmlIsAccessible()
{
    const QString text = QString::fromUtf8(html(wholeReport()));
    QVERIFY(text.contains(u"<html lang=\"en\">"_s));
    static const QRegularExpression bareHead(u"<th(?![^>]*scope=)[ >]"_s);
    QVERIFY(!text.contains(bareHead));
    static const QRegularExpression picture(u"<svg[^>]*role=\"img\"[^>]*>\\s*<title>"_s);
    QCOMPARE(text.count(picture), text.count(u"<svg"_s));
    // Headings go down one step at a time.
    static const QRegularExpression heading(u"<h([1-6])"_s);
    int last = 0;
    for (auto match = heading.globalMatch(text); match.hasNext();) {
        const int level = match.next().captured(1).toInt();
        QVERIFY(level <= last + 1);
        last = level;
    }
    QCOMPARE(text.count(u"<h1"_s), 1);
    // An id is there once, and every link inside the page finds one.
    static const QRegularExpression id(u" id=\"([^\"]*)\""_s);
    QStringList ids;
    for (auto match = id.globalMatch(text); match.hasNext();) {
        ids.append(match.next().captured(1));
    }
    QCOMPARE(ids.removeDuplicates(), 0);
    static const QRegularExpression inner(u"href=\"#([^\"]*)\""_s);
    for (auto match = inner.globalMatch(text); match.hasNext();) {
        QVERIFY(ids.contains(match.next().captured(1)));
    }
}

/// Light, dark and printed: every tone on the paper, on a card and on its own soft shade.
void TestReportWriters::coloursAreReadable()
{
    QFile file(u":/templates/report.css"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString style = QString::fromUtf8(file.readAll());
    static const QRegularExpression block(u":root \\{([^}]*)\\}"_s);
    static const QRegularExpression variable(u"--([a-z-]+): (#[0-9a-f]{6})"_s);
    int themes = 0;
    for (auto match = block.globalMatch(style); match.hasNext();) {
        QHash<QString, QString> colors;
        const QString body = match.next().captured(1);
        for (auto color = variable.globalMatch(body); color.hasNext();) {
            const QRegularExpressionMatch found = color.next();
            colors.insert(found.captured(1), found.captured(2));
        }
        ++themes;
        for (const QString &ink : {u"text"_s, u"muted"_s, u"link"_s, u"neutral"_s, u"info"_s,
                                   u"good"_s, u"caution"_s, u"bad"_s}) {
            for (const QString &ground : {u"paper"_s, u"card"_s, QString(ink + u"-soft")}) {
                if (colors.contains(ground)) {
                    const double ratio = contrast(colors.value(ink), colors.value(ground));
                    QVERIFY2(ratio >= 4.5,
                             qPrintable(u"%1 on %2: %3"_s.arg(ink, ground).arg(ratio)));
                }
            }
        }
    }
    QCOMPARE(themes, 3);
}

void TestReportWriters::hostileTextStaysTextInHtml_data()
{
    addHostileRows();
}

/// The elements of the page are those that it has with harmless text.
void TestReportWriters::hostileTextStaysTextInHtml()
{
    QFETCH(QString, text);
    const QString page = QString::fromUtf8(html(wholeReport(text)));
    QVERIFY(!page.startsWith(u"fault"_s));
    static const QRegularExpression element(u"<(/?[a-z0-9]+)"_s);
    QSet<QString> names;
    for (auto match = element.globalMatch(page); match.hasNext();) {
        names.insert(match.next().captured(1));
    }
    for (const QString &name : {u"script"_s, u"b"_s, u"i"_s, u"u"_s, u"img"_s}) {
        QVERIFY2(!names.contains(name), qPrintable(name));
    }
    QCOMPARE(page.count(u"</style>"_s), 1);
    QCOMPARE(page.count(u"<!--"_s), 0);
    static const QRegularExpression handler(u"<[^>]* on[a-z]+=\""_s);
    QVERIFY(!page.contains(handler));
    for (const QChar character : page) {
        QVERIFY(character == u'\n' || character >= u' ');
        QVERIFY(character < QChar(0x202A) || character > QChar(0x202E));
    }
    QVERIFY(page.size() < 4 * 1024 * 1024);
}

void TestReportWriters::hostileTextStaysTextInMarkdown_data()
{
    addHostileRows();
}

void TestReportWriters::hostileTextStaysTextInMarkdown()
{
    QFETCH(QString, text);
    const QString page = QString::fromUtf8(markdown(wholeReport(text)));
    QVERIFY(!page.startsWith(u"fault"_s));
    // As many headings and rows as with harmless text; none of them opens a fence or HTML.
    const QString plain = QString::fromUtf8(markdown(wholeReport(u"x y"_s)));
    static const QRegularExpression heading(u"^#"_s, QRegularExpression::MultilineOption);
    static const QRegularExpression fence(u"^```"_s, QRegularExpression::MultilineOption);
    static const QRegularExpression markup(u"(?<![\\\\`])<[a-zA-Z/!]"_s);
    QCOMPARE(page.count(heading), plain.count(heading));
    static const QRegularExpression cell(u"^\\|.*$"_s, QRegularExpression::MultilineOption);
    static const QRegularExpression bar(u"(?<!\\\\)\\|"_s);
    QList<qsizetype> bars;
    QList<qsizetype> plainBars;
    for (auto match = cell.globalMatch(page); match.hasNext();) {
        bars.append(match.next().captured().count(bar));
    }
    for (auto match = cell.globalMatch(plain); match.hasNext();) {
        plainBars.append(match.next().captured().count(bar));
    }
    QCOMPARE(bars, plainBars);
    QString outside = page;
    static const QRegularExpression span(u"(?<!`)(`+)(?!`) .*? \\1(?!`)"_s);
    outside.remove(span);
    QVERIFY2(!outside.contains(markup), qPrintable(markup.match(outside).captured()));
    QVERIFY(!outside.contains(u"!["_s) || outside.contains(u"!\\["_s));
}

void TestReportWriters::htmlIsTidy_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("harmless") << u"VPN"_s;
    QTest::newRow("markup") << u"</p></style><script>alert(1)</script>&nbsp;&#0;"_s;
    QTest::newRow("controls") << u"a\x1b[2J\u202E"_s + QChar(0) + QChar(0xD800);
}

void TestReportWriters::htmlIsTidy()
{
    if (QStandardPaths::findExecutable(u"tidy"_s).isEmpty()) {
        QSKIP("tidy is not installed");
    }
    QFETCH(QString, text);
    QProcess tidy;
    tidy.setProcessChannelMode(QProcess::MergedChannels);
    tidy.start(u"tidy"_s, {u"-e"_s, u"-q"_s, u"-utf8"_s});
    tidy.write(html(wholeReport(text)));
    tidy.closeWriteChannel();
    QVERIFY(tidy.waitForFinished());
    const QByteArray output = tidy.readAll();
    QVERIFY2(output.isEmpty() && tidy.exitCode() == 0, output.constData());
}

void TestReportWriters::theSameReportGivesTheSameBytes()
{
    QCOMPARE(html(wholeReport()), html(wholeReport()));
    QCOMPARE(markdown(wholeReport()), markdown(wholeReport()));
    QCOMPARE(csvOf(wholeReport()), csvOf(wholeReport()));
}

static void writeFile(const QDir &folder, const QString &name, const QByteArray &text)
{
    QFile file(folder.filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
}

void TestReportWriters::ownTemplatesComeFirst()
{
    QTemporaryDir folder;
    writeFile(QDir(folder.path()), u"report-verdicts.html"_s, "<p>OUR OWN {{ title }}</p>");
    const QByteArray page = html(wholeReport(u"<b>"_s), {.folder = folder.path(), .logo = {}});
    QVERIFY(page.contains("<p>OUR OWN Case 17 &lt;b&gt;</p>"));
    QVERIFY(page.contains("What was used"));
}

void TestReportWriters::aFaultyTemplateIsNamed()
{
    QTemporaryDir folder;
    writeFile(QDir(folder.path()), u"report.md"_s, "{% if title %}never closed");
    const auto text = markdownOf(wholeReport(), {.folder = folder.path(), .logo = {}});
    QVERIFY(!text);
    QVERIFY2(text.error().contains(u"report.md"_s), qPrintable(text.error()));
}

void TestReportWriters::templatesReadNoOtherFiles()
{
    QTemporaryDir folder;
    QDir(folder.path()).mkdir(u"inner"_s);
    writeFile(QDir(folder.path()), u"secret"_s, "SECRET");
    writeFile(QDir(folder.filePath(u"inner"_s)), u"report.md"_s,
              "before {% include \"../secret\" %} after");
    const QByteArray text =
        markdown(wholeReport(), {.folder = folder.filePath(u"inner"_s), .logo = {}});
    QVERIFY2(!text.contains("SECRET"), text.constData());
}

void TestReportWriters::theLogoStandsInTheFile()
{
    const QByteArray logo = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>";
    const QByteArray page = html(wholeReport(), {.folder = {}, .logo = logo});
    QVERIFY(page.contains(QByteArray("src=\"data:image/svg+xml;base64," + logo.toBase64() + '"')));
    QVERIFY(page.contains("alt=\"Logo Contoso VPN\""));
    QVERIFY(!html(wholeReport()).contains("<img"));
    QCOMPARE(imageType("\x89PNG\r\n\x1a\n..."), u"image/png"_s);
    QCOMPARE(imageType("MZ"), QString());
}

void TestReportWriters::notesAreFormatted_data()
{
    QTest::addColumn<QString>("note");
    QTest::addColumn<QString>("shown");
    QTest::newRow("paragraphs") << u"a\nb\n\nc"_s << u"<p>a<br>\nb</p>\n<p>c</p>\n"_s;
    QTest::newRow("list") << u"- a\n- b"_s << u"<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"_s;
    QTest::newRow("numbers") << u"1. a"_s << u"<ol>\n<li>a</li>\n</ol>\n"_s;
    QTest::newRow("emphasis") << u"**a** *b* `*c*`"_s
                              << u"<p><strong>a</strong> <em>b</em> <code>*c*</code></p>\n"_s;
    QTest::newRow("fence") << u"```\n<b>\n```"_s << u"<pre>&lt;b&gt;\n</pre>\n"_s;
    QTest::newRow("HTML") << u"<script>x</script>"_s
                          << u"<p>&lt;script&gt;x&lt;/script&gt;</p>\n"_s;
    QTest::newRow("link") << u"[a](javascript:b)"_s << u"<p>[a](javascript:b)</p>\n"_s;
    QTest::newRow("open code") << u"a ` b"_s << u"<p>a ` b</p>\n"_s;
    QTest::newRow("heading") << u"# a"_s << u"<p><strong>a</strong></p>\n"_s;
}

void TestReportWriters::notesAreFormatted()
{
    QFETCH(QString, note);
    QFETCH(QString, shown);
    QCOMPARE(noteHtml(note), shown);
}

void TestReportWriters::markdownIsEscaped_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("plain") << u"42.5 s, CERT_INSTALL_REQUESTED"_s
                           << u"42.5 s, CERT_INSTALL_REQUESTED"_s;
    QTest::newRow("emphasis") << u"*a* _b_ __c__"_s << u"\\*a\\* \\_b\\_ \\_\\_c\\_\\_"_s;
    QTest::newRow("heading") << u"# a"_s << u"\\# a"_s;
    QTest::newRow("list") << u"- a"_s << u"\\- a"_s;
    QTest::newRow("numbers") << u"1. a"_s << u"1\\. a"_s;
    QTest::newRow("rule") << u"---"_s << u"\\---"_s;
    QTest::newRow("negative") << u"-5"_s << u"-5"_s;
    QTest::newRow("cell") << u"a|b"_s << u"a\\|b"_s;
    QTest::newRow("lines") << u"a\nb"_s << u"a b"_s;
    QTest::newRow("HTML") << u"<b>&amp;"_s << u"\\<b\\>\\&amp;"_s;
}

void TestReportWriters::markdownIsEscaped()
{
    QFETCH(QString, text);
    QFETCH(QString, shown);
    QCOMPARE(markdownText(text), shown);
}

void TestReportWriters::csvFieldsAreGuarded_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("field");
    QTest::newRow("plain") << u"plain"_s << u"plain"_s;
    QTest::newRow("equals") << u"=1+1"_s << u"'=1+1"_s;
    QTest::newRow("plus") << u"+1"_s << u"'+1"_s;
    QTest::newRow("minus") << u"-1"_s << u"'-1"_s;
    QTest::newRow("at") << u"@SUM(A1)"_s << u"'@SUM(A1)"_s;
    QTest::newRow("tab") << u"\t=1"_s << u"\"'\t=1\""_s;
    QTest::newRow("return") << u"\r=1"_s << u"'\u240d=1"_s;
    QTest::newRow("blank") << u" =1"_s << u"' =1"_s;
    QTest::newRow("wide") << u"＝1"_s << u"'＝1"_s;
    QTest::newRow("command") << u"=cmd|' /C calc'!A0"_s << u"'=cmd|' /C calc'!A0"_s;
    QTest::newRow("quotes") << u"a \"b\", c"_s << u"\"a \"\"b\"\", c\""_s;
    QTest::newRow("lines") << u"a\nb"_s << u"\"a\nb\""_s;
    QTest::newRow("empty") << QString() << QString();
}

void TestReportWriters::csvFieldsAreGuarded()
{
    QFETCH(QString, text);
    QFETCH(QString, field);
    QCOMPARE(csvField(text), field);
}

void TestReportWriters::csvHasARowForEachEvent()
{
    const Report report = wholeReport(u"=evil"_s);
    const QByteArrayList rows = csvOf(report).split('\n');
    QCOMPARE(report.events.size(), 5);
    QCOMPARE(rows.size(), report.events.size() + 2); // the head, and nothing behind the last end
    QVERIFY(rows[0].startsWith("device,platform,enrollment,time,secondsSinceLast,stage"));
    QVERIFY2(rows[2].startsWith("Pixel =evil,android,device-1/scep-1,2026-02-27T05:16:30.000000Z,"
                                "1.000000,contactNdes,inProgress,informational,GetCACert,"),
             rows[2].constData());
    QVERIFY(rows[2].endsWith(",no,'=evil\r"));
    for (const QByteArray &row : rows.sliced(1, 5)) {
        QCOMPARE(row.count(','), rows[0].count(','));
    }
}

QTEST_GUILESS_MAIN(TestReportWriters)
#include "tst_reportwriters.moc"
