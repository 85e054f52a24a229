// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/logdocuments.h"
#include "ui/logview/columnheading.h"
#include "ui/logview/logcolumns.h"
#include "ui/logview/logview.h"

#include <QScrollBar>
#include <QTest>

using namespace Scep;
using namespace Qt::StringLiterals;

class TestLogColumns : public QObject
{
    Q_OBJECT

private slots:
    void columnsStandBelowEachOther_data();
    void columnsStandBelowEachOther();
    void otherFormatsAreLeftAlone_data();
    void otherFormatsAreLeftAlone();
    void whatIsTooLongPushesTheRestAside();
    void placesMoveWithTheText_data();
    void placesMoveWithTheText();
    void theViewShowsThemUnderTheirNames();
    void evidenceShowsTheMessage();
    void whoGoesSidewaysStaysThere();
    void otherLogsStayWhereTheyAre();
    void hostileLinesDoNoHarm_data();
    void hostileLinesDoNoHarm();
};

namespace {
QStringList shown(const QByteArray &text, const QString &formatId)
{
    const auto document = documentOf(text);
    const LogColumns columns(*document, formatId);
    QStringList lines;
    for (LineNumber line = 1; line <= document->lineCount(); ++line) {
        const QString written = document->lineText(line);
        lines.append(widened(written, columns.gaps(written)));
    }
    return lines;
}

QStringList names(const QByteArray &text, const QString &formatId)
{
    QStringList names;
    const LogColumns columns(*documentOf(text), formatId);
    for (const LogColumns::Column &column : columns.columns()) {
        names.append(column.name);
    }
    return names;
}

const QByteArray Omadm =
    "2026-03-02T05:16:20.0    VERB    Event     org.jscep.Client    18327    10    Sending\n"
    "2026-03-02T05:16:21.0    WARNING    Event     com.contoso.Net    7    10    java.io: no\n"
    "\tat com.contoso.Net.open(Net.java:12)\n";
} // namespace

void TestLogColumns::columnsStandBelowEachOther_data()
{
    QTest::addColumn<QString>("formatId");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("heading");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("OMADM") << u"omadm"_s << Omadm
                           << QStringList{u"Time"_s,    u"Level"_s,  u"Kind"_s,   u"Component"_s,
                                          u"Process"_s, u"Thread"_s, u"Message"_s}
                           << QStringList{
                                  u"2026-03-02T05:16:20.0  VERB     Event  org.jscep.Client  "
                                  "18327    10      Sending"_s,
                                  u"2026-03-02T05:16:21.0  WARNING  Event  com.contoso.Net   "
                                  "7        10      java.io: no"_s,
                                  u"\tat com.contoso.Net.open(Net.java:12)"_s};
    QTest::newRow("OMADM without the word")
        << u"omadm"_s
        << "2026-03-02T05:16:20.0    VERB    org.jscep.Client    18327    10    Sending it\n"_ba
        << QStringList{u"Time"_s,    u"Level"_s,  u"Component"_s,
                       u"Process"_s, u"Thread"_s, u"Message"_s}
        << QStringList{u"2026-03-02T05:16:20.0  VERB   org.jscep.Client  18327    10      "
                       "Sending it"_s};
    QTest::newRow("IIS") << u"iis-w3c"_s
                         << "#Software: Microsoft Internet Information Services 10.0\n"
                            "#Fields: time cs-method cs-uri-stem sc-status\n"
                            "09:15:00 GET /certsrv/mscep/mscep.dll 200\n"
                            "09:15:00 OPTIONS /x 500\n"_ba
                         << QStringList{u"time"_s, u"cs-method"_s, u"cs-uri-stem"_s, u"sc-status"_s}
                         << QStringList{
                                u"#Software: Microsoft Internet Information Services 10.0"_s,
                                u"#Fields: time cs-method cs-uri-stem sc-status"_s,
                                u"09:15:00  GET        /certsrv/mscep/mscep.dll  200"_s,
                                u"09:15:00  OPTIONS    /x                        500"_s};
    QTest::newRow("syslog")
        << u"apple-syslog"_s
        << "Mar  2 09:15:00 iPhone profiled[123] <Notice>: Installing\n"
           "Mar 12 09:15:01 iPhone securityd[7] <Error>: no key\n"_ba
        << QStringList{u"Time"_s, u"Host"_s, u"Process"_s, u"Message"_s}
        << QStringList{u"Mar  2 09:15:00  iPhone  profiled[123]  <Notice>: Installing"_s,
                       u"Mar 12 09:15:01  iPhone  securityd[7]   <Error>: no key"_s};
    QTest::newRow("Event Viewer") << u"event-viewer-text"_s
                                  << "Poziom\tData\tIdentyfikator\tOpis\n"
                                     "Błąd\t02.03.2026 09:15:00\t32\tNie\n"
                                     "Informacje\t\t36\tTak\n"_ba
                                  << QStringList{u"Poziom"_s, u"Data"_s, u"Identyfikator"_s,
                                                 u"Opis"_s}
                                  << QStringList{
                                         u"Poziom      Data                 Identyfikator  Opis"_s,
                                         u"Błąd        02.03.2026 09:15:00  32             Nie"_s,
                                         u"Informacje                       36             Tak"_s};
}

void TestLogColumns::columnsStandBelowEachOther()
{
    QFETCH(QString, formatId);
    QFETCH(QByteArray, text);
    QFETCH(QStringList, heading);
    QFETCH(QStringList, expected);
    QCOMPARE(names(text, formatId), heading);
    QCOMPARE(shown(text, formatId), expected);
}

void TestLogColumns::otherFormatsAreLeftAlone_data()
{
    QTest::addColumn<QString>("formatId");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("no format") << QString() << "a  b   c\n"_ba;
    QTest::newRow("lined up by its writer")
        << u"apple-log-show"_s << "2026-03-02 09:15:00.0 0x1 Default 0x0 7 0 a: b\n"_ba;
    QTest::newRow("requests without a header") << u"iis-w3c"_s << "09:15:00 GET  /x 200\n"_ba;
    QTest::newRow("empty") << u"omadm"_s << QByteArray();
}

void TestLogColumns::otherFormatsAreLeftAlone()
{
    QFETCH(QString, formatId);
    QFETCH(QByteArray, text);
    for (const QString &line : shown(text, formatId)) {
        QCOMPARE(line, QString::fromUtf8(text).trimmed());
    }
}

void TestLogColumns::whatIsTooLongPushesTheRestAside()
{
    const QByteArray text = "#Fields: time cs-uri-query sc-status\n"
                            "09:15:00 " +
                            QByteArray(200, 'q') +
                            " 200\n"
                            "09:15:01 - 500\n";
    const QStringList lines = shown(text, u"iis-w3c"_s);
    QCOMPARE(lines.at(1), u"09:15:00  "_s + QString(200, u'q') + u" 200"_s);
    QCOMPARE(lines.at(2), u"09:15:01  -"_s + QString(49, u' ') + u"500"_s);
}

void TestLogColumns::placesMoveWithTheText_data()
{
    QTest::addColumn<int>("offset");
    QTest::addColumn<int>("moved");
    // "ab    cd e" becomes "ab cd     e".
    QTest::newRow("begin") << 0 << 0;
    QTest::newRow("end of the first") << 2 << 2;
    QTest::newRow("inside a gap that shrinks") << 5 << 3;
    QTest::newRow("second") << 6 << 3;
    QTest::newRow("its end") << 8 << 5;
    QTest::newRow("third") << 9 << 10;
    QTest::newRow("end") << 10 << 11;
}

void TestLogColumns::placesMoveWithTheText()
{
    QFETCH(int, offset);
    QFETCH(int, moved);
    const QList<ColumnGap> gaps{{.offset = 2, .length = 4, .shown = 1},
                                {.offset = 8, .length = 1, .shown = 5}};
    QCOMPARE(widened(u"ab    cd e"_s, gaps), u"ab cd     e"_s);
    QCOMPARE(shownOffset(gaps, offset), moved);
}

void TestLogColumns::theViewShowsThemUnderTheirNames()
{
    QByteArray text;
    for (int i = 0; i < 40; ++i) {
        text += Omadm;
    }
    LogView view;
    view.resize(900, 300);
    view.setDocument(documentOf(text), u"omadm"_s);
    view.show();
    const auto *heading = view.findChild<ColumnHeading *>(u"logColumnHeading"_s);
    QVERIFY(!heading->isVisible());
    const int wholeHeight = view.viewport()->height();
    view.setLinesUpColumns(true);
    QVERIFY(heading->isVisible());
    QVERIFY(heading->accessibleName().contains(u"Component"));
    QCOMPARE(heading->geometry().bottom() + 1, view.viewport()->geometry().top());
    QCOMPARE(view.viewport()->height(), wholeHeight - heading->height());
    // What is copied is what stands in the source.
    view.showLine(2);
    QCOMPARE(view.selectedText().trimmed(), QString::fromUtf8(Omadm).section(u'\n', 1, 1));
    view.grab().save(u"log-columns.png"_s);
    // A search opens its bar below, and the heading stays.
    view.find();
    QCOMPARE(heading->geometry().bottom() + 1, view.viewport()->geometry().top());
    view.setDocument(documentOf("a  b\n"), QString());
    QVERIFY(!heading->isVisible());
    view.setDocument(documentOf(text), u"omadm"_s);
    QVERIFY(heading->isVisible());
    view.setLinesUpColumns(false);
    QVERIFY(!heading->isVisible());
}

namespace {
/// A view of lines whose component is so long that the message has no room beside it.
struct LongComponents
{
    LogView view;

    LongComponents()
    {
        QByteArray text;
        for (int i = 0; i < 20; ++i) {
            text +=
                "2026-03-02T05:16:20.0  VERB  Event  com.contoso.certificates.enrollment.Client  "
                "18327  10  The answer could not be read, and so nothing was installed here\n";
        }
        view.setLinesUpColumns(true);
        view.resize(500, 300);
        view.show();
        view.setDocument(documentOf(text), u"omadm"_s);
    }
    [[nodiscard]] int place() const { return view.horizontalScrollBar()->value(); }
    void choose(LineNumber line)
    {
        view.showEvidence({.source = SourceId(1), .line = line, .range = {}});
        view.grab(); // how long lines are is known when they were drawn
        QCoreApplication::processEvents();
    }
};
} // namespace

/// What is said is looked for, not who says it; the beginning is shown wherever there is room.
void TestLogColumns::evidenceShowsTheMessage()
{
    LongComponents log;
    log.view.showLine(3);
    QCOMPARE(log.place(), 0);
    log.choose(3);
    const int place = log.place();
    QVERIFY(place > 100);
    log.choose(9);
    QCOMPARE(log.place(), place);
    log.view.resize(2000, 300);
    QCOMPARE(log.place(), 0);
    log.view.resize(500, 300);
    QCOMPARE(log.place(), place);
    log.view.setLinesUpColumns(false);
    log.view.setDocument(documentOf("a b c d e f g\n"), u"omadm"_s);
    log.choose(1);
    QCOMPARE(log.place(), 0);
}

void TestLogColumns::whoGoesSidewaysStaysThere()
{
    LongComponents log;
    log.choose(3);
    const int place = log.place();
    QTest::keyClick(&log.view, Qt::Key_Right);
    const int chosen = log.place();
    QVERIFY(chosen > place);
    log.choose(9);
    QCOMPARE(log.place(), chosen); // the message is in sight
    log.view.resize(520, 300);
    QCOMPARE(log.place(), chosen);
    while (log.place() > 0) {
        QTest::keyClick(&log.view, Qt::Key_Left);
    }
    log.choose(10);
    QVERIFY(log.place() > 0); // it was not
}

/// Nobody knows where the message of such a line begins.
void TestLogColumns::otherLogsStayWhereTheyAre()
{
    LogView view;
    view.setLinesUpColumns(true);
    view.resize(500, 300);
    view.show();
    view.setDocument(documentOf(QByteArray(900, 'x') + "\nsecond\n"), u"generic-text"_s);
    view.grab();
    QCoreApplication::processEvents();
    QTest::keyClick(&view, Qt::Key_Right);
    const int place = view.horizontalScrollBar()->value();
    QVERIFY(place > 0);
    view.showEvidence({.source = SourceId(1), .line = 2, .range = {}});
    QCOMPARE(view.horizontalScrollBar()->value(), place);
}

void TestLogColumns::hostileLinesDoNoHarm_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("blanks alone") << "                                  \n"_ba;
    QTest::newRow("a time alone") << "2026-03-02T05:16:20.0\n"_ba;
    QTest::newRow("a time and blanks") << "2026-03-02T05:16:20.0     \n"_ba;
    QTest::newRow("tabs alone") << QByteArray(5000, '\t');
    QTest::newRow("fields alone") << "#Fields:\n#Fields:    \n x\n"_ba;
    QTest::newRow("thousands of fields")
        << "#Fields:" + QByteArray(" a").repeated(4000) + '\n' + QByteArray("b ").repeated(4000);
    QTest::newRow("a field without an end")
        << "#Fields: a" + QByteArray(7000, 'b') + " c\n" + "1 2\n";
    QTest::newRow("syslog cut") << "Mar\nMar \nMar 2\nMar 2 09\nMar 2 09:\nMar 2 09:15:00\n"_ba;
}

void TestLogColumns::hostileLinesDoNoHarm()
{
    QFETCH(QByteArray, text);
    for (const QString &formatId :
         {u"omadm"_s, u"iis-w3c"_s, u"httperr"_s, u"apple-syslog"_s, u"event-viewer-text"_s}) {
        const QStringList lines = shown(text, formatId);
        const QStringList written = QString::fromUtf8(text).split(u'\n');
        for (qsizetype i = 0; i < lines.size(); ++i) {
            // Only blanks come and go.
            QCOMPARE(lines[i].simplified(), written[i].simplified());
            QCOMPARE_LE(lines[i].size(), written[i].size() + qsizetype{64 * 50});
        }
    }
}

QTEST_MAIN(TestLogColumns)

#include "tst_logcolumns.moc"
