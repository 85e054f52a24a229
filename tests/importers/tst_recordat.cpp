// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/recordat.h"
#include "models/text/textscan.h"

#include <QTest>

using namespace Scep;

class TestRecordAt : public QObject
{
    Q_OBJECT

private slots:
    void lineIsReadByTheDirectiveAboveIt();
    void continuedRecordIsReadFromAnyLine();
    void otherFormatsAreLeftAlone();
    void placesOutsideHaveNoRecord();
};

namespace {
std::shared_ptr<const TextDocument> documentOf(const QByteArray &text)
{
    auto file = EvidenceFile::fromBytes(text);
    return std::make_shared<TextDocument>(file, scanText(*file, {}, {})->index);
}

SourceFile sourceOf(const QString &formatId)
{
    SourceFile source;
    source.id = SourceId{3};
    source.formatId = formatId;
    return source;
}

const QByteArray WebLog = "#Fields: date time cs-method cs-uri-stem sc-status\n"
                          "2026-03-02 09:15:00 GET /certsrv 200\n"
                          "#Fields: date time sc-status cs-method cs-uri-stem\n"
                          "2026-03-02 09:15:07 500 POST /certsrv\n";
} // namespace

void TestRecordAt::lineIsReadByTheDirectiveAboveIt()
{
    RecordAt records;
    const auto document = documentOf(WebLog);
    const SourceFile source = sourceOf(QStringLiteral("iis-w3c"));
    const auto first = records.read(source, document, 2);
    QVERIFY(first.has_value());
    QCOMPARE(first->field(QStringLiteral("sc-status")), QStringLiteral("200"));
    QCOMPARE(first->evidence.line, 2);
    QCOMPARE(first->evidence.source, source.id);
    QCOMPARE(toIsoString(first->instant), QStringLiteral("2026-03-02T09:15:00.000000Z"));
    const auto second = records.read(source, document, 4);
    QVERIFY(second.has_value());
    QCOMPARE(second->field(QStringLiteral("cs-method")), QStringLiteral("POST"));
    QVERIFY(!records.read(source, document, 3));
    // Another document has other directives.
    const auto other =
        documentOf("#Fields: time date s-port cs-uri-stem\n09:15:00 2026-03-02 443 /x\n");
    const auto third = records.read(source, other, 2);
    QVERIFY(third.has_value());
    QCOMPARE(third->field(QStringLiteral("s-port")), QStringLiteral("443"));
}

void TestRecordAt::continuedRecordIsReadFromAnyLine()
{
    RecordAt records;
    const auto document = documentOf("2024-02-27T05:16:20.0340000    VERB    Event     "
                                     "com.contoso.One    18327       10    first\n"
                                     "2024-02-27T05:16:21.0340000    WARN    Event     "
                                     "com.contoso.Two    18327       10    broken:\n"
                                     "\tat com.contoso.Two.run(Two.java:1)\n"
                                     "2024-02-27T05:16:22.0340000    VERB    Event     "
                                     "com.contoso.One    18327       10    last\n");
    const SourceFile source = sourceOf(QStringLiteral("omadm"));
    for (const LineNumber line : {2, 3}) {
        const auto record = records.read(source, document, line);
        QVERIFY(record.has_value());
        QCOMPARE(record->evidence.line, 2);
        QCOMPARE(record->lastLine, 3);
        QVERIFY(record->field(QStringLiteral("message")).contains(QStringLiteral("Two.java")));
    }
    QCOMPARE(records.read(source, document, 4)->evidence.line, 4);
}

void TestRecordAt::otherFormatsAreLeftAlone()
{
    RecordAt records;
    for (const char *format : {"", "windows-event-xml", "apple-log-json", "certificates", "none"}) {
        QVERIFY(!records.read(sourceOf(QString::fromLatin1(format)), documentOf(WebLog), 2));
    }
}

void TestRecordAt::placesOutsideHaveNoRecord()
{
    RecordAt records;
    const SourceFile source = sourceOf(QStringLiteral("iis-w3c"));
    QVERIFY(!records.read(source, nullptr, 1));
    for (const LineNumber line : {-1, 0, 1, 5, 100}) {
        QVERIFY(!records.read(source, documentOf(WebLog), line));
    }
}

QTEST_GUILESS_MAIN(TestRecordAt)
#include "tst_recordat.moc"
