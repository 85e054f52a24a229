// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/report/codelookup.h"
#include "models/report/codetable.h"
#include "models/report/codetext.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Scep;

/// The table that the program is built with: this test keeps a faulty entry out of it.
class TestCodeTable : public QObject
{
    Q_OBJECT

private slots:
    void hasNoIssue();
    void idsAreUnique();
    void everyFamilyHasEntries();
    void everyEntrySaysWhatItMeansAndWhereThatIsWritten();
    void everyFormFindsTheEntry_data();
    void everyFormFindsTheEntry();
    void everyNameAndSentenceFindsTheEntry();
    void whatIsNotVerifiedIsMarked();
    void everyCodeOfTheRulesIsKnown();
    void everyTextHasItsPolish();
    void textsTakeThePlaceOfEnglish();
    void faultsAreTold_data();
    void faultsAreTold();
};

namespace {
const QList<CodeMeaning> &entries()
{
    return CodeTable::builtIn().entries();
}

bool finds(const QString &text, const CodeMeaning &entry)
{
    return lookUpCode(text).meanings.contains(entry);
}

/// The codes that a rule file names outside of its near misses.
QStringList codesOfRules(const QString &yaml)
{
    static const QRegularExpression full(
        u"0x[0-9A-Fa-f]{8}\\b|(?<![\\w-])-2[01]\\d{8}\\b|\\b214[78]\\d{6}\\b"_s);
    static const QRegularExpression domain(u"<(\\w+ErrorDomain):(-?\\d+)>"_s);
    static const QRegularExpression status(u"sc-status: '?(\\d{3})\\b"_s);
    const QString madeUp = u"0x8fff0001"_s; // the rules' example of a code that nobody knows
    QStringList codes;
    bool isNearMiss = false;
    for (const QString &line : yaml.split(u'\n')) {
        if (line == u"---"_s || line == u"  match:"_s) {
            isNearMiss = false;
        } else if (line == u"  reject:"_s) {
            isNearMiss = true;
        }
        if (isNearMiss) {
            continue;
        }
        for (auto it = full.globalMatch(line); it.hasNext();) {
            codes.append(it.next().captured());
            codes.removeAll(madeUp);
        }
        for (auto it = domain.globalMatch(line); it.hasNext();) {
            const QRegularExpressionMatch match = it.next();
            codes.append(match.captured(1) + u' ' + match.captured(2));
        }
        for (auto it = status.globalMatch(line); it.hasNext();) {
            codes.append(u"HTTP "_s + it.next().captured(1));
        }
    }
    return codes;
}
} // namespace

void TestCodeTable::everyTextHasItsPolish()
{
    static const QRegularExpression fixed(u"0x[0-9A-Fa-f]+|\\d+"_s);
    const auto fixedParts = [](const QString &text) {
        QStringList parts;
        for (const QRegularExpressionMatch &match : fixed.globalMatch(text)) {
            parts.append(match.captured());
        }
        parts.sort();
        return parts;
    };
    const QHash<QString, QString> polish = CodeTable::textsIn(u"pl"_s);
    QSet<QString> english;
    for (const CodeMeaning &entry : entries()) {
        for (const QString &text : {entry.meaning, entry.inScep, entry.next}) {
            if (!text.isEmpty()) {
                english.insert(text);
                QVERIFY2(!polish.value(text).isEmpty(), qUtf8Printable(text));
                QCOMPARE(fixedParts(polish.value(text)), fixedParts(text));
            }
        }
    }
    for (auto text = polish.cbegin(); text != polish.cend(); ++text) {
        QVERIFY2(english.contains(text.key()), qUtf8Printable(text.key()));
    }
}

void TestCodeTable::textsTakeThePlaceOfEnglish()
{
    CodeTable table = CodeTable::builtIn();
    table.translate(CodeTable::textsIn(u"pl"_s));
    const qsizetype position = table.withName(u"CERT_E_UNTRUSTEDROOT"_s).constFirst();
    QCOMPARE(table.entries().at(position).meaning,
             u"Łańcuch kończy się certyfikatem głównym, który nie jest tu zaufany."_s);
    table = CodeTable::builtIn();
    table.translate(CodeTable::textsIn(u"en"_s));
    QCOMPARE(table.entries(), CodeTable::builtIn().entries());
}

void TestCodeTable::hasNoIssue()
{
    QCOMPARE(CodeTable::builtIn().issues(), QStringList());
}

void TestCodeTable::idsAreUnique()
{
    QSet<QString> ids;
    for (const CodeMeaning &entry : entries()) {
        QVERIFY2(!ids.contains(codeId(entry)), qPrintable(codeId(entry)));
        ids.insert(codeId(entry));
    }
}

void TestCodeTable::everyFamilyHasEntries()
{
    QMap<QString, int> counts;
    for (const CodeMeaning &entry : entries()) {
        ++counts[codeFamilyId(entry.code.family)];
    }
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        qInfo("%s: %d", qPrintable(it.key()), it.value());
    }
    QCOMPARE(counts.size(), 15);
}

void TestCodeTable::everyEntrySaysWhatItMeansAndWhereThatIsWritten()
{
    for (const CodeMeaning &entry : entries()) {
        const QString id = codeId(entry);
        QVERIFY2(entry.meaning.endsWith(u'.'), qPrintable(id));
        QVERIFY2(entry.inScep.isEmpty() || entry.inScep.endsWith(u'.'), qPrintable(id));
        QVERIFY2(entry.next.isEmpty() || entry.next.endsWith(u'.'), qPrintable(id));
        QVERIFY2(!entry.references.isEmpty(), qPrintable(id));
        QVERIFY2(
            std::ranges::all_of(entry.references,
                                [](const QString &url) { return url.startsWith("https://"_L1); }),
            qPrintable(id));
        // The words are ours, the sentences of the systems are there to be recognised.
        for (const QString &text : entry.texts) {
            QVERIFY2(!entry.meaning.startsWith(text), qPrintable(id));
        }
    }
}

void TestCodeTable::everyFormFindsTheEntry_data()
{
    QTest::addColumn<qsizetype>("position");
    for (qsizetype position = 0; position < entries().size(); ++position) {
        QTest::newRow(qPrintable(codeId(entries().at(position)))) << position;
    }
}

void TestCodeTable::everyFormFindsTheEntry()
{
    QFETCH(qsizetype, position);
    const CodeMeaning &entry = entries().at(position);
    for (const QString &spelling : codeSpellings(entry)) {
        QVERIFY2(finds(spelling, entry), qPrintable(spelling));
        if (spelling.startsWith("0x"_L1)) {
            QVERIFY2(finds(spelling.toLower(), entry), qPrintable(spelling));
            QVERIFY2(finds(spelling.sliced(2), entry), qPrintable(spelling));
            QVERIFY2(finds(spelling + u'L', entry), qPrintable(spelling));
        }
    }
    if (!entry.code.domain.isEmpty()) {
        const QString number = QString::number(*entry.code.value);
        QVERIFY(finds(u"<%1:%2>"_s.arg(entry.code.domain, number), entry));
        QVERIFY(finds(u"Error Domain=%1 Code=%2"_s.arg(entry.code.domain, number), entry));
    }
}

void TestCodeTable::everyNameAndSentenceFindsTheEntry()
{
    for (const CodeMeaning &entry : entries()) {
        for (const QString &name : QStringList{entry.name} + entry.aliases) {
            QVERIFY2(name.isEmpty() || finds(name, entry), qPrintable(name));
            QVERIFY2(name.isEmpty() || finds(name.toLower(), entry), qPrintable(name));
        }
        for (const QString &text : entry.texts) {
            QVERIFY2(finds(text, entry), qPrintable(text));
            QVERIFY2(finds(text + u'.', entry), qPrintable(text));
        }
    }
}

// Numbers and names that no public documentation confirmed.
void TestCodeTable::whatIsNotVerifiedIsMarked()
{
    for (const QString &code : {u"0x80090036"_s, u"0x8028400F"_s, u"kCFErrorDomainCFNetwork 310"_s,
                                u"kCFErrorDomainCFNetwork 1"_s}) {
        const CodeLookup found = lookUpCode(code);
        QVERIFY2(found.isKnown(), qPrintable(code));
        QVERIFY2(!found.meanings.constFirst().isVerified, qPrintable(code));
        QVERIFY2(codeLine(code).contains("not verified"_L1), qPrintable(codeLine(code)));
        QVERIFY2(codeToolTip(code).contains("not verified"_L1), qPrintable(codeToolTip(code)));
    }
    QVERIFY(!codeLine(u"0x80094800"_s).contains("not verified"_L1));
}

void TestCodeTable::everyCodeOfTheRulesIsKnown()
{
    const QString folder =
        qEnvironmentVariable("SCEP_WORKBENCH_SOURCE_DIR") + u"/resources/rules"_s;
    QStringList unknown;
    int count = 0;
    QDirIterator files(folder, {u"*.yml"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        for (const QString &code : codesOfRules(QString::fromUtf8(file.readAll()))) {
            ++count;
            if (!lookUpCode(code).isKnown()) {
                unknown.append(file.fileName() + u": "_s + code);
            }
        }
    }
    unknown.removeDuplicates();
    QCOMPARE(unknown, QStringList());
    QVERIFY(count > 100);
}

void TestCodeTable::faultsAreTold_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("issue");
    QTest::newRow("no JSON") << QByteArray("{") << u"a.json: "_s;
    QTest::newRow("no family") << QByteArray(R"({"groups": [{"codes": []}]})")
                               << u"a.json: group 1: its family is not known"_s;
    QTest::newRow("no code")
        << QByteArray(
               R"({"groups": [{"family": "win32", "codes": [{"code": "five", "meaning": "M."}]}]})")
        << u"a.json: group 1, code 1: “five” is no code"_s;
    QTest::newRow("no meaning")
        << QByteArray(R"({"groups": [{"family": "win32", "codes": [{"code": "5"}]}]})")
        << u"a.json: group 1, code 1: it lacks its meaning"_s;
    QTest::newRow("twice") << QByteArray(R"({"groups": [{"family": "win32", "codes": [
        {"code": "5", "meaning": "M."}, {"code": "5", "meaning": "N."}]}]})")
                           << u"a.json: group 1, code 2: win32:5 is there twice"_s;
}

void TestCodeTable::faultsAreTold()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, issue);
    CodeTable table;
    table.add(json, u"a.json"_s);
    QCOMPARE(table.issues().size(), 1);
    QVERIFY2(table.issues().constFirst().startsWith(issue),
             qPrintable(table.issues().constFirst()));
}

QTEST_APPLESS_MAIN(TestCodeTable)
#include "tst_codetable.moc"
