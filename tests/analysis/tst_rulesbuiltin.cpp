// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/analyze.h"
#include "models/analysis/rulebase.h"
#include "models/analysis/rulefile.h"
#include "models/analysis/ruleliteral.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Scep;

/// The rules that the program is built with: this test keeps a faulty one out of it.
class TestRulesBuiltIn : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void haveNoIssue();
    void areKnownBeforeTheyAreRead();
    void examplesAreSpokenOf_data();
    void examplesAreSpokenOf();
    void nearMissesAreNotSpokenOf_data();
    void nearMissesAreNotSpokenOf();
    void findingsSayWhyAndWhatToDo_data();
    void findingsSayWhyAndWhatToDo();
    void waitingStatesSayWhatShouldFollow();
    void signaturesCoverAllStages();
    void unverifiedRulesStayQuiet();
    void noVerdictRestsOnAnUnverifiedRule_data();
    void noVerdictRestsOnAnUnverifiedRule();
    void windowsRulesHoldInAnyLanguage_data();
    void windowsRulesHoldInAnyLanguage();
    void codesAreFoundInTranslatedData();
    void healthyNoiseIsNoFinding_data();
    void healthyNoiseIsNoFinding();
    void everyCauseIsAccountedFor();

private:
    void addRules();
    QList<Rule> m_rules;
};

void TestRulesBuiltIn::initTestCase()
{
    QDirIterator it(u":/rules"_s, {u"*.yml"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QFile file(it.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_rules += readRules(file.readAll(), file.fileName()).rules;
    }
    QVERIFY(!m_rules.isEmpty());
}

void TestRulesBuiltIn::haveNoIssue()
{
    for (const RuleIssue &issue : RuleBase::builtIn().issues()) {
        qWarning().noquote() << u"%1:%2: %3"_s.arg(issue.file).arg(issue.line).arg(issue.message);
    }
    QCOMPARE(RuleBase::builtIn().issues().size(), 0);
    QCOMPARE(RuleBase::builtIn().rules().size(), m_rules.size());
}

/// What the base assumes of a rule that it has not read is what reading it says.
void TestRulesBuiltIn::areKnownBeforeTheyAreRead()
{
    QDirIterator it(u":/rules"_s, {u"*.yml"_s}, QDir::Files, QDirIterator::Subdirectories);
    qsizetype rules = 0;
    while (it.hasNext()) {
        QFile file(it.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        for (const RuleDocument &document : ruleDocuments(file.readAll(), file.fileName())) {
            const QList<Rule> read = readRule(document).rules;
            if (read.isEmpty()) {
                continue;
            }
            ++rules;
            const RuleHead head{read[0].info.id.toLower(), read[0].info.logSource};
            QVERIFY2(ruleHead(document) == head, qUtf8Printable(read[0].info.title));
        }
    }
    QCOMPARE(rules, m_rules.size());
}

void TestRulesBuiltIn::addRules()
{
    QTest::addColumn<int>("rule");
    for (int i = 0; i < int(m_rules.size()); ++i) {
        const RuleInfo &info = m_rules[i].info;
        QTest::addRow("%s (%s)", qUtf8Printable(info.title), qUtf8Printable(info.id)) << i;
    }
}

void TestRulesBuiltIn::examplesAreSpokenOf_data()
{
    addRules();
}

void TestRulesBuiltIn::examplesAreSpokenOf()
{
    QFETCH(int, rule);
    const Rule &tested = m_rules[rule];
    const RuleBase &base = RuleBase::builtIn();
    const QByteArrayList literals = base.literals(tested.info.logSource);
    for (const RuleExample &example : tested.matches) {
        const QList<Observation> observations = base.match(example.event);
        const auto own = std::ranges::find(observations, tested.info.id, &Observation::ruleId);
        QVERIFY(own != observations.cend());
        QVERIFY2(!own->state.isEmpty() && !own->state.contains(u'{'), qUtf8Printable(own->state));

        // One thing that happened is told once.
        QStringList findings;
        for (const Observation &observation : observations) {
            if (observation.level > Level::Informational) {
                findings.append(observation.title);
            }
        }
        QVERIFY2(findings.size() <= 1, qUtf8Printable(findings.join(u" | "_s)));

        // A scan for the literals must lead to the line.
        const QByteArray raw = example.rawText.toLower();
        const bool isFound = std::ranges::any_of(
            literals, [&](const QByteArray &literal) { return raw.contains(literal.toLower()); });
        QVERIFY2(isFound, raw.constData());
        const bool isFoundByOwn =
            std::ranges::any_of(tested.literals, [&](const QByteArray &literal) {
                return raw.contains(literal.toLower());
            });
        QVERIFY2(isFoundByOwn, tested.literals.join('|').constData());
    }
}

void TestRulesBuiltIn::nearMissesAreNotSpokenOf_data()
{
    addRules();
}

void TestRulesBuiltIn::nearMissesAreNotSpokenOf()
{
    QFETCH(int, rule);
    const Rule &tested = m_rules[rule];
    for (const RuleExample &example : tested.rejects) {
        const QList<Observation> observations = RuleBase::builtIn().match(example.event);
        const bool isSpokenOf = std::ranges::any_of(
            observations, [&](const Observation &found) { return found.ruleId == tested.info.id; });
        QVERIFY2(!isSpokenOf, example.rawText.constData());
    }
}

void TestRulesBuiltIn::findingsSayWhyAndWhatToDo_data()
{
    addRules();
}

void TestRulesBuiltIn::findingsSayWhyAndWhatToDo()
{
    QFETCH(int, rule);
    const RuleInfo &info = m_rules[rule].info;
    QVERIFY(!info.description.isEmpty());
    QVERIFY(!info.references.isEmpty());
    if (info.level > Level::Informational || info.outcome == Outcome::Failed) {
        QVERIFY(!info.cause.isEmpty());
        QVERIFY(!info.fix.isEmpty());
    }
}

void TestRulesBuiltIn::waitingStatesSayWhatShouldFollow()
{
    for (const Rule &rule : std::as_const(m_rules)) {
        if (rule.info.limit > std::chrono::seconds(0)) {
            QVERIFY2(!rule.info.stalledTitle.isEmpty(), qUtf8Printable(rule.info.title));
            QVERIFY2(!rule.info.cause.isEmpty(), qUtf8Printable(rule.info.title));
            QVERIFY2(!rule.info.fix.isEmpty(), qUtf8Printable(rule.info.title));
        }
    }
}

void TestRulesBuiltIn::signaturesCoverAllStages()
{
    QHash<Stage, int> signatures;
    int all = 0;
    for (const Rule &rule : std::as_const(m_rules)) {
        if (rule.info.level > Level::Informational) {
            ++signatures[rule.info.stage];
            ++all;
        }
    }
    for (const Stage stage : AllStages) {
        QVERIFY2(signatures.value(stage) > 0, qUtf8Printable(stageId(stage)));
    }
    QVERIFY2(all >= 190, qUtf8Printable(QString::number(all)));
}

void TestRulesBuiltIn::unverifiedRulesStayQuiet()
{
    int count = 0;
    for (const Rule &rule : std::as_const(m_rules)) {
        if (rule.info.status == UnverifiedStatus) {
            ++count;
            QVERIFY2(rule.info.level <= Level::Medium, qUtf8Printable(rule.info.title));
            for (const RuleExample &example : rule.matches) {
                for (const Observation &said : RuleBase::builtIn().match(example.event)) {
                    if (said.ruleId == rule.info.id) {
                        QCOMPARE(said.outcome, Outcome::NotObserved);
                    }
                }
            }
        }
    }
    QVERIFY(count > 10);
}

namespace {
Platform platformOf(const RuleInfo &info)
{
    if (info.logSource.product == "android"_L1) {
        return Platform::Android;
    }
    if (info.logSource.product == "apple"_L1) {
        return Platform::Ios;
    }
    return info.logSource.product == "windows"_L1 ? Platform::Windows : Platform::Server;
}

/// A log that holds the one event, and goes on for a day after it.
CaseEvidence caseOf(const LogEvent &event, Platform platform)
{
    constexpr std::chrono::hours day(24);
    CaseEvidence evidence;
    SourceFile source;
    source.id = SourceId{1};
    source.path = u"/case/log"_s;
    source.platform = platform;
    source.lineCount = 2;
    LogEvent placed = event;
    placed.evidence = {.source = source.id, .line = 1, .range = {.offset = 0, .length = 1}};
    placed.lastLine = 1;
    placed.instant = {std::chrono::hours(24 * 365 * 50), TimeCertainty::Known};
    source.lastInstant = {placed.instant.sinceEpoch + day, TimeCertainty::Known};
    source.lastRecord = {.source = source.id, .line = 2, .range = {.offset = 2, .length = 1}};
    evidence.sources.append(source);
    evidence.events.append(placed);
    return evidence;
}
} // namespace

void TestRulesBuiltIn::noVerdictRestsOnAnUnverifiedRule_data()
{
    QTest::addColumn<int>("rule");
    for (int i = 0; i < int(m_rules.size()); ++i) {
        const RuleInfo &info = m_rules[i].info;
        if (info.status == UnverifiedStatus) {
            QTest::addRow("%s", qUtf8Printable(info.title)) << i;
        }
    }
}

void TestRulesBuiltIn::noVerdictRestsOnAnUnverifiedRule()
{
    QFETCH(int, rule);
    const RuleInfo &info = m_rules[rule].info;
    for (const RuleExample &example : m_rules[rule].matches) {
        const QList<Observation> said = RuleBase::builtIn().match(example.event);
        const bool isAlone = std::ranges::all_of(said, [](const Observation &observation) {
            return RuleBase::builtIn().find(observation.ruleId)->status == UnverifiedStatus;
        });
        if (!isAlone) {
            continue;
        }
        const Analysis analysis =
            analyze(caseOf(example.event, platformOf(info)), RuleBase::builtIn(), {});
        for (const Device &device : analysis.devices) {
            for (const Enrollment &enrollment : device.enrollments) {
                QVERIFY(enrollment.verdict.outcome == Outcome::Unknown ||
                        enrollment.verdict.outcome == Outcome::InProgress);
                for (const StageResult &stage : enrollment.stages) {
                    QVERIFY(stage.outcome != Outcome::Failed);
                    QVERIFY(stage.outcome != Outcome::Stalled);
                    QVERIFY(stage.outcome != Outcome::Succeeded);
                }
            }
        }
    }
}

void TestRulesBuiltIn::windowsRulesHoldInAnyLanguage_data()
{
    QTest::addColumn<QString>("message");
    QTest::newRow("German") << u"SCEP: Fehler bei der Zertifikatregistrierung. Ergebnis: "
                               "(Der Hashwert ist falsch.)."_s;
    QTest::newRow("Polish") << u"SCEP: Rejestrowanie certyfikatu nie powiodło się. Wynik: "
                               "(Wartość skrótu jest niepoprawna)."_s;
    QTest::newRow("Japanese") << u"SCEP: 証明書の登録に失敗しました。結果: "
                                 "(ハッシュ値が正しくありません。)。"_s;
    QTest::newRow("none") << QString();
}

void TestRulesBuiltIn::windowsRulesHoldInAnyLanguage()
{
    QFETCH(QString, message);
    int count = 0;
    for (const Rule &rule : std::as_const(m_rules)) {
        if (rule.info.logSource != LogSource{u"windows"_s, u"eventlog"_s}) {
            continue;
        }
        for (const RuleExample &example : rule.matches) {
            LogEvent event = example.event;
            QVERIFY2(event.fields.contains(u"EventID"_s), qUtf8Printable(rule.info.title));
            event.fields.remove(u"message"_s);
            if (!message.isEmpty()) {
                event.fields.insert(u"message"_s, message);
            }
            QVERIFY2(rule.detection.match(event), qUtf8Printable(rule.info.title));
            ++count;
        }
    }
    QVERIFY(count > 150);
}

void TestRulesBuiltIn::codesAreFoundInTranslatedData()
{
    const QString provider =
        u"Microsoft-Windows-DeviceManagement-Enterprise-Diagnostics-Provider"_s;
    for (const QString &text : {u"Unbekannter Win32-Fehlercode: 0x8010002c"_s,
                                u"Nieznany kod błędu systemu Win32: 0x8010002c"_s,
                                u"不明な Win32 エラー コード: 0x8010002C"_s}) {
        LogEvent event;
        event.logSource = {u"windows"_s, u"eventlog"_s};
        event.fields = {{u"Provider_Name"_s, provider},
                        {u"EventID"_s, u"32"_s},
                        {u"Data1"_s, text},
                        {u"message"_s, text}};
        const QList<Observation> said = RuleBase::builtIn().match(event);
        QCOMPARE(said.size(), 1);
        QCOMPARE(said.first().title, u"GetCACert holds no usable RA certificate"_s);
        QCOMPARE(said.first().captures.value(u"result"_s).toLower(), u"0x8010002c"_s);
    }
}

namespace {
using Fields = QHash<QString, QString>;

void addNoise(const char *name, const LogSource &source, const Fields &fields)
{
    QTest::newRow(name) << source.product << source.service << fields;
}
} // namespace

void TestRulesBuiltIn::healthyNoiseIsNoFinding_data()
{
    QTest::addColumn<QString>("product");
    QTest::addColumn<QString>("service");
    QTest::addColumn<Fields>("fields");

    const LogSource omadm{u"android"_s, u"omadm"_s};
    const LogSource apple{u"apple"_s, u"unified-log"_s};
    const LogSource events{u"windows"_s, u"eventlog"_s};
    const LogSource csp{u"windows"_s, u"csp"_s};
    const LogSource iis{u"server"_s, u"iis"_s};
    const QString ndes = u"https://ndes-contoso.example/certsrv/mscep/mscep.dll"_s;
    const QString dmedp = u"Microsoft-Windows-DeviceManagement-Enterprise-Diagnostics-Provider"_s;
    const QString certEnroll = u"Microsoft-Windows-CertificateServicesClient-CertEnroll"_s;
    const auto line = [](const QString &component, const QString &message) {
        return Fields{{u"component"_s, component}, {u"message"_s, message}};
    };
    const auto event = [](const QString &provider, const QString &id, const QStringList &data) {
        Fields fields{{u"Provider_Name"_s, provider}, {u"EventID"_s, id}};
        for (qsizetype i = 0; i < data.size(); ++i) {
            fields.insert(u"Data%1"_s.arg(i + 1), data[i]);
        }
        return fields;
    };
    const auto row = [](const QString &method, const QString &stem, const QString &query,
                        const QString &status) {
        Fields fields{{u"cs-method"_s, method},    {u"cs-uri-stem"_s, stem},
                      {u"cs-uri-query"_s, query},  {u"sc-status"_s, status},
                      {u"sc-substatus"_s, u"0"_s}, {u"sc-win32-status"_s, u"0"_s}};
        if (query.startsWith("operation="_L1)) {
            fields.insert(u"operation"_s, query.sliced(10).section(u'&', 0, 0));
        }
        return fields;
    };
    const QString mscep = u"/certsrv/mscep/mscep.dll"_s;

    addNoise("403 on the NDES page", iis, row(u"GET"_s, mscep, u"-"_s, u"403"_s));
    addNoise("GetCACaps", iis, row(u"GET"_s, mscep, u"operation=GetCACaps&message=ca"_s, u"200"_s));
    addNoise("VerifyRequest 201", iis,
             row(u"POST"_s, u"/CertificateRegistrationSvc/Certificate/VerifyRequest"_s, u"-"_s,
                 u"201"_s));
    addNoise("Notify 204", iis,
             row(u"POST"_s, u"/CertificateRegistrationSvc/Certificate/Notify"_s, u"-"_s, u"204"_s));
    addNoise(
        "test of long URLs", iis,
        row(u"GET"_s, mscep, u"operation=PKIOperation&message=NDESLongUrlValidator"_s, u"200"_s));
    for (const QString &result :
         {u"0x2ab0003"_s, u"0x02AB0003"_s, u"Unknown Win32 Error code: 0x2ab0003"_s,
          u"(Unbekannter Win32-Fehlercode: 0x2ab0003)"_s, u"44761091"_s, u"0x0"_s}) {
        QTest::addRow("event 306, %s", qUtf8Printable(result))
            << events.product << events.service
            << event(dmedp, u"306"_s,
                     {u"ModelName_AC_1"_s, u"S-1-5-18"_s, u"user"_s, u"clientinstall"_s, u"0x3"_s,
                      result});
    }
    addNoise("event 309, success", events,
             event(dmedp, u"309"_s,
                   {u"{1}"_s, u"ModelName_AC_1"_s, u"00AA"_s, ndes, u"0x1"_s, u"0x1"_s, u"0x0"_s}));
    addNoise("event 208", events, event(dmedp, u"208"_s, {u"a"_s}));
    addNoise("event 209", events, event(dmedp, u"209"_s, {u"0x0"_s}));
    for (const QString &id : {u"86"_s, u"87"_s}) {
        QTest::addRow("attestation of the TPM, %s", qUtf8Printable(id))
            << events.product << events.service
            << event(certEnroll, id,
                     {u"Local system"_s,
                      u"https://IFX-KeyId-17a0.microsoftaik.azure.net/templates/Aik/scep"_s,
                      u"PkiStatus(2): SCEPDispositionFailure 0x80190190"_s, u"GET(78ms)"_s,
                      u"GetCACaps"_s, u"0x80190190 (-2145844848 HTTP_E_STATUS_BAD_REQUEST)"_s});
    }
    addNoise("CertEnroll of a domain template", events, event(certEnroll, u"13"_s, {u"a"_s}));
    addNoise(
        "CAPI2 30 without error", events,
        {{u"Provider_Name"_s, u"Microsoft-Windows-CAPI2"_s},
         {u"EventID"_s, u"30"_s},
         {u"UserData/CertVerifyCertificateChainPolicy/EventAuxInfo/@ProcessName"_s, u"w3wp.exe"_s},
         {u"UserData/CertVerifyCertificateChainPolicy/Result/@value"_s, u"0"_s}});
    addNoise("NDES 17 of the test tool", events,
             event(u"Microsoft-Windows-NetworkDeviceEnrollmentService"_s, u"17"_s,
                   {u"0x8009310b"_s, u"ASN1 bad tag value met."_s}));
    addNoise("NDES 1", events,
             event(u"Microsoft-Windows-NetworkDeviceEnrollmentService"_s, u"1"_s, {}));
    addNoise("connector 1000 while it is installed", events,
             event(u"Microsoft-Intune-CertificateConnectors"_s, u"1000"_s, {u"a"_s}));
    for (const QString &status : {u"200"_s, u"202"_s}) {
        QTest::addRow("SyncML %s on Enroll", qUtf8Printable(status))
            << csp.product << csp.service
            << Fields{{u"component"_s, u"SyncML"_s},
                      {u"command"_s, u"Exec"_s},
                      {u"syncmlStatus"_s, status},
                      {u"node"_s,
                       u"./Device/Vendor/MSFT/ClientCertificateInstall/SCEP/a/Install/Enroll"_s},
                      {u"uniqueId"_s, u"a"_s}};
    }
    addNoise("SyncML 404 on a node that is read", csp,
             {{u"component"_s, u"SyncML"_s},
              {u"command"_s, u"Get"_s},
              {u"syncmlStatus"_s, u"404"_s},
              {u"node"_s, u"./Device/Vendor/MSFT/ClientCertificateInstall/SCEP/a/Status"_s},
              {u"uniqueId"_s, u"a"_s}});
    addNoise("GetCACaps again", omadm,
             line(u"org.jscep.transport.UrlConnectionGetTransport"_s,
                  u"Sending GetCACaps(ca) to "_s + ndes + u"?operation=GetCACaps&message=ca"_s));
    addNoise("GetCACaps answered again", omadm,
             line(u"org.jscep.transport.UrlConnectionGetTransport"_s,
                  u"Received '200 OK' when sending GetCACaps(ca) to "_s + ndes +
                      u"?operation=GetCACaps&message=ca"_s));
    addNoise(
        "reply without senderNonce", omadm,
        line(u"org.jscep.transaction.EnrollmentTransaction"_s, u"Response senderNonce is null"_s));
    addNoise("reply without certificates", omadm,
             line(u"org.jscep.message.PkiMessageDecoder"_s,
                  u"Unable to verify message because the signedData contained no certificates."_s));
    addNoise("type of GetCACaps", omadm,
             line(u"org.jscep.transport.response.GetCaCapsResponseHandler"_s,
                  u"Content-Type mismatch: was 'text/html', expected 'text/plain'"_s));
    addNoise("root asked for again", omadm,
             line(u"com.microsoft.omadm.platforms.android.certmgr.state."
                  "NativeRootCertInstallStateMachine"_s,
                  u"Root cert '17AB' state changed from CERT_INSTALL_REQUESTED to "
                  "CERT_INSTALL_REQUESTED"_s));
    addNoise("SHA-256 instead of SHA-512", apple,
             line(u"profiled"_s, u"SHA-512 not supported. Falling back to SHA-256 hash."_s));
    addNoise("RA certificates", apple,
             line(u"profiled"_s, u"GetCACert returned an RA certificate."_s));
    addNoise("request succeeded", apple, line(u"profiled"_s, u"URL request succeeded."_s));
}

void TestRulesBuiltIn::healthyNoiseIsNoFinding()
{
    QFETCH(QString, product);
    QFETCH(QString, service);
    QFETCH(Fields, fields);
    LogEvent event;
    event.logSource = {product, service};
    event.fields = fields;
    for (const Observation &said : RuleBase::builtIn().match(event)) {
        QVERIFY2(said.level == Level::Informational, qUtf8Printable(said.title));
        QVERIFY2(said.outcome != Outcome::Failed, qUtf8Printable(said.title));
        QVERIFY2(said.outcome != Outcome::Warning, qUtf8Printable(said.title));
    }
}

// causes.json names every cause that is known of the field, in our words, and what finds it: rules,
// the reasoning over several events, the checks on certificates, or nothing yet, and why.
void TestRulesBuiltIn::everyCauseIsAccountedFor()
{
    QFile file(QDir(qEnvironmentVariable("SCEP_WORKBENCH_SOURCE_DIR"))
                   .filePath(u"tests/analysis/causes.json"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonArray causes = QJsonDocument::fromJson(file.readAll()).array();
    QVERIFY(causes.size() >= 135);
    QSet<QString> ids;
    int byRules = 0;
    for (const QJsonValue &cause : causes) {
        const QString id = cause[u"id"].toString();
        QVERIFY2(!ids.contains(id), qUtf8Printable(id));
        ids.insert(id);
        QVERIFY2(!cause[u"title"].toString().isEmpty(), qUtf8Printable(id));
        const QJsonArray rules = cause[u"rules"].toArray();
        bool hasAdvice = false;
        for (const QJsonValue &rule : rules) {
            const RuleInfo *info = RuleBase::builtIn().find(rule.toString());
            QVERIFY2(info != nullptr, qUtf8Printable(id + u": "_s + rule.toString()));
            hasAdvice = hasAdvice || !info->fix.isEmpty();
        }
        const QString by = cause[u"by"].toString();
        static const QSet<QString> known{QString(), u"reasoning"_s, u"certificates"_s, u"left"_s};
        QVERIFY2(known.contains(by), qUtf8Printable(id));
        QVERIFY2(by.isEmpty() || !cause[u"why"].toString().isEmpty(), qUtf8Printable(id));
        // Noise is known so that it is left alone: it needs no advice.
        QVERIFY2(hasAdvice || !by.isEmpty() || id.startsWith(u"noise-"_s), qUtf8Printable(id));
        byRules += rules.isEmpty() ? 0 : 1;
    }
    QVERIFY(byRules >= 110);
}

QTEST_GUILESS_MAIN(TestRulesBuiltIn)

#include "tst_rulesbuiltin.moc"
