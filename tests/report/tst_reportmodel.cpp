// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/report/reportlimits.h"
#include "models/report/reporttexts.h"
#include "tests/app/clirun.h"
#include "tests/report/reportfixtures.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Scep;
using namespace Scep::Testing;

namespace {

// Hands all members of a part to a function. A structured binding names each of them, or it does
// not compile: a member that is new has to be named here.
#define SCEP_MEMBERS(Type, ...)                                                                    \
    template<typename Function>                                                                    \
    void withMembers(Type &part, Function &&function)                                              \
    {                                                                                              \
        auto &[__VA_ARGS__] = part;                                                                \
        function(__VA_ARGS__);                                                                     \
    }
SCEP_MEMBERS(LabelledValue, a, b)
SCEP_MEMBERS(FieldGroup, a, b)
SCEP_MEMBERS(ReportNote, a, b, c, d)
SCEP_MEMBERS(ReportLine, a, b, c, d, e, f, g)
SCEP_MEMBERS(ReportQuotes, a, b, c)
SCEP_MEMBERS(ReportStage, a, b, c, d, e, f, g)
SCEP_MEMBERS(ReportSpan, a, b, c, d, e, f)
SCEP_MEMBERS(ReportFinding, a, b, c, d, e, f, g, h, i, j)
SCEP_MEMBERS(ReportConsequence, a, b, c, d)
SCEP_MEMBERS(ReportCoverage, a, b)
SCEP_MEMBERS(ReportMissing, a, b, c)
SCEP_MEMBERS(ReportStep, a, b, c, d, e, f, g)
SCEP_MEMBERS(ReportDescription, a, b, c, d)
SCEP_MEMBERS(ReportCheck, a, b)
SCEP_MEMBERS(ReportLink, a, b, c, d)
SCEP_MEMBERS(ReportCertificate, a, b, c, d, e, f, g, h, i, j, k)
SCEP_MEMBERS(ReportSide, a, b, c, d, e)
SCEP_MEMBERS(ReportCell, a, b)
SCEP_MEMBERS(ReportComparisonRow, a, b, c, d, e, f, g)
SCEP_MEMBERS(ReportValue, a, b, c)
SCEP_MEMBERS(ReportComparison, a, b, c, d, e, f, g, h)
SCEP_MEMBERS(ReportSource, a, b, c, d, e, f, g, h, i)
SCEP_MEMBERS(ReportEvent, a, b, c, d, e, f, g, h, i, j, k, l, m)
SCEP_MEMBERS(ReportOwnVerdict, a, b, c, d)
SCEP_MEMBERS(ReportEnrollment, a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w,
             x, y, z, a2, b2, c2, d2, e2)
SCEP_MEMBERS(ReportDevice, a, b, c, d, e, f)
SCEP_MEMBERS(Report, a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u)
#undef SCEP_MEMBERS

/// Puts one element into each list and something into each optional, and a text into each string.
class Filler
{
public:
    template<typename T>
    void operator()(T &member)
    {
        if constexpr (std::is_same_v<T, QString>) {
            member = u"mark"_s;
            ++m_count;
        } else if constexpr (std::is_same_v<T, QJsonObject>) {
            member = {{u"text"_s, u"mark"_s},
                      {u"list"_s, QJsonArray{u"mark"_s, QJsonObject{{u"x"_s, u"mark"_s}}}},
                      {u"number"_s, 7}};
            m_count += 3;
        } else if constexpr (requires { member.resize(1); }) {
            member.resize(1);
            (*this)(member.first());
        } else if constexpr (requires { member.emplace(); }) {
            (*this)(member.emplace());
        } else if constexpr (requires { withMembers(member, *this); }) {
            withMembers(member, [this](auto &...members) { ((*this)(members), ...); });
        }
    }

    [[nodiscard]] int count() const { return m_count; }

private:
    int m_count = 0;
};

QStringList textsOf(Report report)
{
    QStringList texts;
    forEachText(report, [&texts](const QString &text) {
        texts.append(text);
        return text;
    });
    return texts;
}

QStringList noteTexts(const QList<ReportNote> &notes)
{
    QStringList texts;
    for (const ReportNote &note : notes) {
        texts.append(note.text);
    }
    return texts;
}

Report reportWith(const Annotations &notes)
{
    return makeReport(reportCase(), notes, std::nullopt, {}, quoteOf());
}

} // namespace

/// What a report says, before any writer gives it a form.
class TestReportModel : public QObject
{
    Q_OBJECT

private slots:
    void everyTextIsReached();
    void verdictsAreToldWithTheirProof();
    void numberedStatesAreToldWithTheirTitle();
    void notesStandInTheirPlace();
    void linesAreCutBetweenNames();
    void notesThatStayHereAreLeftOut();
    void aNoteIsToldThoughItsPlaceIsGone();
    void theOwnVerdictOverrulesAndBothAreKept();
    void chainsChecksAndMessagesAreThere();
    void theComparisonNamesItsDivergence();
    void whatIsMissingIsSaid();
    void dataHoldsAnalysisNotesAndQuotes();
    void notesFitTheSchema();
    void longLinesEndBetweenWords();
    void controlsAreShownAsMarks_data();
    void controlsAreShownAsMarks();
    void theSameCaseGivesTheSameReport();
};

/// Redaction rests on this: what the visitor does not reach would leave the house as it is.
void TestReportModel::everyTextIsReached()
{
    Report report;
    Filler filler;
    filler(report);
    QVERIFY(filler.count() > 100);
    Report untouched = report;
    int reached = 0;
    forEachText(report, [&reached](const QString &text) {
        reached += text == u"mark"_s;
        return u"changed"_s;
    });
    QCOMPARE(reached, filler.count());
    QVERIFY(!textsOf(report).contains(u"mark"_s));
    QCOMPARE(report.data[u"list"][1][u"x"], u"changed"_s);
    QCOMPARE(report.data[u"number"], 7);
    QVERIFY(report != untouched);
}

void TestReportModel::verdictsAreToldWithTheirProof()
{
    const Report report = reportWith({});
    QCOMPARE(report.devices.size(), 2);
    const ReportEnrollment &phone = report.devices[0].enrollments[0];
    QCOMPARE(phone.headline, u"Stalled at 5 Deliver: the user never answered the install prompt"_s);
    QCOMPARE(phone.evidence.size(), 1);
    QCOMPARE(phone.evidence[0].path, u"phone/OMADMLog_0.log"_s);
    QCOMPARE(phone.evidence[0].sha256, u"5a"_s.repeated(32));
    QCOMPARE(phone.evidence[0].lines.size(), 2);
    QCOMPARE(phone.evidence[0].lines[0].text, u"line 6 of source 1"_s);
    QCOMPARE(phone.evidence[0].lines[0].meaning, u"title of CERT_INSTALL_REQUESTED"_s);
    QVERIFY(phone.stages[4].isFailing);
    QVERIFY(phone.spans.last().isFailing);
    QCOMPARE(phone.steps.size(), 5);
    QCOMPARE(report.devices[1].enrollments[0].headline, u"Succeeded at 6 Report"_s);
}

/// "event 32" tells a reader nothing.
void TestReportModel::numberedStatesAreToldWithTheirTitle()
{
    const QString numbered = u"event 32"_s;
    const QString title = u"Event 32: the root is not trusted"_s;
    Case one = reportCase();
    Enrollment &phone = one.analysis.devices[0].enrollments[0];
    StageResult &stage = phone.stages[4];
    stage.state = numbered;
    stage.spans[0].state = numbered;
    phone.observations.last().state = numbered;
    phone.observations.last().title = title;
    const Report report = makeReport(one, {}, std::nullopt, {}, quoteOf());
    const ReportEnrollment &told = report.devices[0].enrollments[0];
    QCOMPARE(told.stages[4].state, title);
    QCOMPARE(told.spans.last().state, title);
    QCOMPARE(told.stages[3].state, u"pkiStatus=SUCCESS"_s);
}

void TestReportModel::notesStandInTheirPlace()
{
    const Report report = reportWith(notesEverywhere());
    QCOMPARE(noteTexts(report.notes), QStringList{u"note on case"_s});
    const ReportDevice &device = report.devices[0];
    QCOMPARE(noteTexts(device.notes), QStringList{u"note on device"_s});
    const ReportEnrollment &phone = device.enrollments[0];
    QCOMPARE(noteTexts(phone.notes), QStringList{u"note on enrollment"_s});
    QCOMPARE(noteTexts(phone.findings[0].notes), QStringList{u"note on finding"_s});
    QCOMPARE(noteTexts(phone.evidence[0].lines[0].notes), QStringList{u"note on lines"_s});
    QCOMPARE(noteTexts(phone.spanNotes), QStringList{u"note on span"_s});
    QCOMPARE(phone.spanNotes[0].about,
             u"5 Deliver: CERT_INSTALL_REQUESTED, 05:16:34.000 to 05:46:34.000 (30 m 00 s)"_s);
    const QList<ReportNote> &ofCertificate = report.certificates[0].notes;
    QCOMPARE(noteTexts(ofCertificate),
             (QStringList{u"note on certificate"_s, u"note on certificateField"_s}));
    QCOMPARE(ofCertificate[1].about, u"Subject"_s);
    QCOMPARE(report.otherNotes.size(), 0);
    QCOMPARE(textsOf(report).filter(u"note on"_s).size(), 8);
}

void TestReportModel::linesAreCutBetweenNames()
{
    const auto quoted = [](const QString &line) {
        const Case caseData = reportCase();
        const Report report = makeReport(caseData, {}, std::nullopt, {},
                                         [&line](const EvidenceRef &) { return line; });
        return report.devices[0].enrollments[0].evidence[0].lines[0].text;
    };
    const qsizetype most = ReportLimits::LineCharacters;
    const QString start = QString(most - 20, u'x');
    QCOMPARE(quoted(start), start);
    QCOMPARE(quoted(start + u"<Computer>LAPTOP-0M4C9TE</Computer>"_s), start + u"<Computer>…"_s);
    QCOMPARE(quoted(start + u" name=LAPTOP-0M4C9TE.contoso.example"_s), start + u" name=…"_s);
    // What has no boundary near its end is cut where it must be.
    QCOMPARE(quoted(QString(2 * most, u'y')), QString(most, u'y') + u'…');
}

void TestReportModel::notesThatStayHereAreLeftOut()
{
    Annotations notes = notesEverywhere();
    for (Annotation &note : notes) {
        note.isInReport = false;
    }
    notes[2].ownVerdict = OwnVerdict{.outcome = Outcome::Succeeded, .reason = u"note on"_s};
    const Case caseData = reportCase();
    const Report report = makeReport(caseData, notes, std::nullopt, {.wantsData = true}, quoteOf());
    QVERIFY(textsOf(report).filter(u"note on"_s).isEmpty());
    QCOMPARE(report.devices[0].enrollments[0].effectiveOutcome(), Outcome::Stalled);
}

void TestReportModel::aNoteIsToldThoughItsPlaceIsGone()
{
    Annotations notes = notesEverywhere();
    notes[1].target.subject = u"device-9"_s;
    notes[2].target.subject = u"device-9/scep-1"_s;
    notes[3].target.subject = u"device-9/scep-1"_s;
    notes[4].target.evidence.line = 400;
    notes[4].target.lastLine = 402;
    notes[5].target.subject = u"ffff"_s;
    notes[6].target.subject = u"ffff"_s;
    notes[7].target.detail = u"issue/pkiStatus=PENDING"_s;
    Report report = reportWith(notes);
    QCOMPARE(report.otherNotes.size(), 6);
    QCOMPARE(report.otherNotes[0].about, u"Device device-9"_s);
    QCOMPARE(report.otherNotes[5].about,
             u"State pkiStatus=PENDING of enrollment device-1/scep-1"_s);
    QCOMPARE(report.notedLines.size(), 1);
    QCOMPARE(report.notedLines[0].lines[0].line, 400);
    QCOMPARE(report.notedLines[0].lines[0].lastLine, 402);
    QCOMPARE(report.notedLines[0].lines[0].text, u"line 400 of source 1"_s);
    notes[4].target.evidence.source = SourceId{99};
    report = reportWith(notes);
    QCOMPARE(report.notedLines.size(), 0);
    QCOMPARE(report.otherNotes.size(), 7);
    QCOMPARE(textsOf(report).filter(u"note on"_s).size(), 8);
}

void TestReportModel::theOwnVerdictOverrulesAndBothAreKept()
{
    Annotations notes = notesEverywhere();
    notes[2].text.clear();
    notes[2].ownVerdict = OwnVerdict{.outcome = Outcome::Failed,
                                     .stage = Stage::Issue,
                                     .reason = u"The CA's clock was wrong."_s};
    const Report report = reportWith(notes);
    const ReportEnrollment &phone = report.devices[0].enrollments[0];
    QCOMPARE(phone.effectiveOutcome(), Outcome::Failed);
    QCOMPARE(phone.effectiveHeadline(), u"Failed at 4 Issue"_s);
    QCOMPARE(phone.own->reason, u"The CA's clock was wrong."_s);
    QCOMPARE(phone.outcome, Outcome::Stalled);
    QVERIFY(phone.headline.startsWith(u"Stalled at 5 Deliver"_s));
    QVERIFY(phone.stages[3].isFailing);
    QVERIFY(!phone.stages[4].isFailing);
    QCOMPARE(phone.notes.size(), 0);
}

void TestReportModel::chainsChecksAndMessagesAreThere()
{
    const Report report = reportWith({});
    QCOMPARE(report.certificates.size(), 2);
    const ReportCertificate &leaf = report.certificates[0];
    QCOMPARE(leaf.fingerprint, phoneCertificate());
    QCOMPARE(leaf.links.size(), 2);
    QCOMPARE(leaf.links[1].status, LinkStatus::UntrustedRoot);
    QCOMPARE(leaf.links[0].aspects.size(), 1);
    QCOMPARE(leaf.checks.size(), 1);
    QCOMPARE(leaf.views.size(), 1);
    QVERIFY(!leaf.trust.isEmpty());
    const ReportEnrollment &phone = report.devices[0].enrollments[0];
    QCOMPARE(phone.messages.size(), 1);
    QCOMPARE(phone.messages[0].title, u"CertRep"_s);
    QCOMPARE(report.profiles.size(), 1);
}

void TestReportModel::theComparisonNamesItsDivergence()
{
    const Report report = wholeReport();
    QVERIFY(report.comparison);
    QCOMPARE(report.comparison->sides.size(), 2);
    QVERIFY(report.comparison->divergence.contains(u"5 Deliver"_s));
    QCOMPARE(report.comparison->rows.size(), 2);
    QVERIFY(report.comparison->rows[1].isDivergence);
    QCOMPARE(report.comparison->rows[1].cells[0].text, u"-"_s);
    QCOMPARE(report.comparison->sameStates, 1);
    QCOMPARE(report.comparison->parameters[0].values, (QStringList{u"2048"_s, u"VPN"_s}));
}

void TestReportModel::whatIsMissingIsSaid()
{
    const Report report = reportWith({});
    const ReportEnrollment &phone = report.devices[0].enrollments[0];
    QCOMPARE(phone.missing.size(), 1);
    QCOMPARE(phone.missing[0].what, u"Log of the connector"_s);
    QCOMPARE(phone.missing[0].stages, QList{Stage::Report});
    QCOMPARE(report.sources[0].issues.size(), 1);
    QVERIFY(report.sources[0].issues[0].startsWith(u"Line 3: "_s));
    QCOMPARE(report.clocks.size(), 1);
}

void TestReportModel::dataHoldsAnalysisNotesAndQuotes()
{
    const QJsonObject data = wholeReport().data;
    QCOMPARE(data[u"schema"], u"scep-workbench/report/1"_s);
    QCOMPARE(data[u"analysis"][u"schema"], u"scep-workbench/analysis/1"_s);
    QCOMPARE(data[u"comparison"][u"schema"], u"scep-workbench/comparison/1"_s);
    QCOMPARE(data[u"notes"].toArray().size(), 8);
    QCOMPARE(data[u"notes"][4][u"target"][u"evidence"][u"line"], 6);
    QCOMPARE(data[u"quotes"][0][u"text"], u"line 6 of source 1"_s);
}

/// What the person adds; the rest has a contract and tests of its own.
void TestReportModel::notesFitTheSchema()
{
    Annotations notes = notesEverywhere();
    notes[2].ownVerdict =
        OwnVerdict{.outcome = Outcome::Failed, .stage = Stage::Issue, .reason = u"why"_s};
    const Report report =
        makeReport(Case(), notes, std::nullopt, {.wantsData = true}, QuoteFunction());
    QCOMPARE(report.data[u"notes"].toArray().size(), 8);
    QCOMPARE(schemaFaults(QJsonDocument(report.data).toJson(), u"report-1.schema.json"_s),
             QByteArray());
    QJsonObject broken = report.data;
    broken.insert(u"notes"_s, QJsonArray{QJsonObject{{u"text"_s, 5}}});
    QVERIFY(!schemaFaults(QJsonDocument(broken).toJson(), u"report-1.schema.json"_s).isEmpty());
}

/// Half a name is not known for one by redaction any more.
void TestReportModel::longLinesEndBetweenWords()
{
    const QString line = u"mail to ada@contoso.example "_s.repeated(100);
    const Report report = makeReport(reportCase(), {}, std::nullopt, {}, quoteOf(line));
    const QString text = report.devices[0].enrollments[0].evidence[0].lines[0].text;
    QVERIFY(text.size() <= ReportLimits::LineCharacters + 1);
    QVERIFY(text.size() > ReportLimits::LineCharacters - ReportLimits::WordCharacters);
    QVERIFY2(text.endsWith(u" …"_s), qPrintable(text.right(20)));
}

void TestReportModel::controlsAreShownAsMarks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("plain") << u"Żółw 🐢"_s << u"Żółw 🐢"_s;
    QTest::newRow("terminal escape") << u"\x1b[2J"_s << u"\u241b[2J"_s;
    QTest::newRow("NUL") << u"a"_s + QChar(0) + u'b' << u"a\u2400b"_s;
    QTest::newRow("right to left") << u"a\u202Eb"_s << u"a\uFFFDb"_s;
    QTest::newRow("tab") << u"a\tb"_s << u"a b"_s;
    QTest::newRow("line end") << u"a\nb"_s << u"a\nb"_s;
    QTest::newRow("carriage return") << u"a\rb"_s << u"a\u240db"_s;
    QTest::newRow("too long") << QString(ReportLimits::TextCharacters + 7, u'x')
                              << QString(ReportLimits::TextCharacters, u'x') + u'…';
}

void TestReportModel::controlsAreShownAsMarks()
{
    QFETCH(QString, text);
    QFETCH(QString, shown);
    Report report;
    report.title = text;
    QCOMPARE(withVisibleTexts(report).title, shown);
}

void TestReportModel::theSameCaseGivesTheSameReport()
{
    QCOMPARE(wholeReport(), wholeReport());
}

QTEST_GUILESS_MAIN(TestReportModel)
#include "tst_reportmodel.moc"
