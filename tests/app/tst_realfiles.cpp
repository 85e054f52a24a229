// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/pipeline.h"

#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QTest>

using namespace Scep;
using namespace Qt::StringLiterals;

namespace {
/// Files with this in their path are of this format; the longest part counts. Empty: of none.
struct Expected
{
    QString part;
    QStringList formats;
};

const QList<Expected> Formats{
    {u"README.md"_s, {QString()}},
    {u"MANIFEST.tsv"_s, {QString()}},
    {u"seed/android"_s, {u"omadm"_s}},
    {u"seed/ios"_s, {u"apple-console"_s}},
    {u"apple-logs/"_s, {u"apple-syslog"_s}},
    {u"test_data/logd.0.log"_s, {u"apple-log-show"_s}},
    // The binary log of older systems, and reports of what apps did.
    {u"test_data/2019.09.26.asl"_s, {QString()}},
    {u"test_data/applesystemlog.asl"_s, {QString()}},
    {u"test_data/ios_app_privacy_report.ndjson"_s, {QString()}},
    {u"cmtrace/"_s, {u"cmtrace"_s}},
    {u"iis-w3c/"_s, {u"iis-w3c"_s}},
    {u"intune-macos-agent/"_s, {u"generic-text"_s}},
    {u"logs-throughput/"_s, {QString()}},
    {u"mdm-protocol-xml/"_s, {u"apple-property-list"_s}},
    {u"mobileconfig/"_s, {u"apple-profile"_s}},
    {u"scep-messages/"_s, {u"certificates"_s}},
    {u"windows-event-xml/"_s, {u"windows-event-xml"_s}},
    {u"windows-evtx/"_s, {u"evtx"_s}},
    {u"windows-reg/"_s, {u"registry-export"_s}},
    // Documents and what people posted: by the form of the log lines in them.
    {u"troubleshoot-wi-fi-profiles.md"_s, {u"omadm"_s}},
    {u"troubleshoot-wi-fi-profiles.md__block1"_s, {QString()}}, // lines with an editor's numbers
    {u"troubleshoot-certificate-connector-events.md"_s, {QString()}},
    {u"troubleshoot-scep-certificate-profiles.md"_s, {QString()}},
    {u"troubleshoot-scep-certificate-delivery.md"_s, {u"omadm"_s}},
    {u"troubleshoot-scep-certificate-delivery.md__block2"_s, {u"apple-console"_s}},
    {u"troubleshoot-scep-certificate-device-to-ndes.md"_s, {u"omadm"_s}},
    {u"troubleshoot-scep-certificate-device-to-ndes.md__block1"_s, {u"iis-w3c"_s}},
    {u"troubleshoot-scep-certificate-device-to-ndes.md__block2"_s, {u"apple-console"_s}},
    {u"troubleshoot-scep-certificate-device-to-ndes.md__block3"_s, {QString()}}, // half an event
    {u"troubleshoot-scep-certificate-device-to-ndes.md__block4"_s, {u"iis-w3c"_s}},
    {u"troubleshoot-scep-certificate-ndes-policy-module.md"_s, {u"ndesplugin"_s}},
    {u"troubleshoot-scep-certificate-ndes-policy-module.md__block0"_s, {u"iis-w3c"_s}},
    {u"troubleshoot-scep-certificate-ndes-policy-module.md__block5"_s, {QString()}}, // cut
    {u"troubleshoot-scep-certificate-ndes-policy-module.md__block8"_s, {u"iis-w3c"_s}},
    {u"troubleshoot-scep-certificate-profile-deployment.md"_s, {u"apple-console"_s}},
    {u"troubleshoot-scep-certificate-profile-deployment.md__block0"_s, {u"syncml"_s}},
    {u"troubleshoot-scep-certificate-reporting.md"_s, {u"ndesplugin"_s}},
    {u"DEVELOPMENT.md__block1"_s, {u"apple-log-show"_s}},
    {u"README.md__block21"_s, {u"event-viewer-csv"_s}},
    // Logs of other programs: their lines begin with a time, or nothing is known of them.
    {u"logs-text-misc/"_s, {u"generic-text"_s}},
    {u"test_data/android_logcat.log"_s, {u"logcat"_s}},
    {u"test_data/googlelog_test.INFO"_s, {QString()}},
    {u"test_data/powershell_transcript"_s, {QString()}},
    {u"test_data/skydrive.log"_s, {QString()}},
    {u"test_data/skydriveerr"_s, {QString()}},
    {u"connections_incoming.txt"_s, {QString()}},
    // Every Unix has the form that Apple's system log has, where a process is named.
    {u"test_data/syslog/syslog"_s, {u"apple-syslog"_s}},
    {u"test_data/syslog/syslog_chromeos"_s, {u"generic-text"_s}},
    {u"test_data/syslog/syslog_cron"_s, {u"generic-text"_s}},
    {u"test_data/syslog/syslog_ssh"_s, {u"generic-text"_s}},
    {u"test_data/syslog/syslog_rsyslog"_s, {u"generic-text"_s}},
    {u"test_data/syslog/syslog_rsyslog_ForwardFormat"_s, {QString()}},
    {u"test_data/syslog/syslog_rsyslog_SyslogProtocol23Format"_s, {QString()}},
    {u"test_data/syslog/syslog_rsyslog_TraditionalForwardFormat"_s, {QString()}},
    // Certificates, and what is none: algorithms, bags and answers of OCSP on their own.
    {u"pkcs-containers/"_s, {u"certificates"_s}},
    {u"asn1js/examples/cmpv2.b64"_s, {QString()}},
    {u"x509-asn1crypto/"_s, {u"certificates"_s}},
    {u"asn1crypto/tests/fixtures/aesccm_algo.der"_s, {QString()}},
    {u"asn1crypto/tests/fixtures/certbag.der"_s, {QString()}},
    {u"asn1crypto/tests/fixtures/cms-compressed.der"_s, {QString()}},
    {u"asn1crypto/tests/fixtures/meca2_compressed.der"_s, {QString()}},
    {u"asn1crypto/tests/fixtures/rc2_algo.der"_s, {QString()}},
    {u"asn1crypto/tests/fixtures/rc5_algo.der"_s, {QString()}},
    {u"asn1crypto/tests/fixtures/scrypt_algo.der"_s, {QString()}},
    {u"asn1crypto/tests/fixtures/universal/object_identifier.der"_s, {QString()}},
    {u"x509-boringssl/"_s, {u"certificates"_s}},
    {u"x509-parser/"_s, {u"certificates"_s}},
    {u"x509-zlint/"_s, {u"certificates"_s}},
    {u"ocspThisUpdateAfterProducedAt.der"_s, {QString()}},
    {u"x509-fuzz/"_s, {u"certificates"_s, QString()}}, // made to be broken
};
} // namespace

/// Reads every collected file that lies beside the project, where they do: nothing may crash or
/// hang, and every file must end as a source that is either recognised or says why not.
class TestRealFiles : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyFileIsRecognisedOrSaysWhyNot();
    void everyFileHasTheRightFormat();

private:
    static QString folder()
    {
        return QDir::cleanPath(qEnvironmentVariable("SCEP_WORKBENCH_SOURCE_DIR") +
                               QStringLiteral("/../shared/data"));
    }
    Case m_case;
};

void TestRealFiles::initTestCase()
{
    if (!QDir(folder()).exists()) {
        QSKIP("The collected files are not beside the project.");
    }
    QElapsedTimer clock;
    clock.start();
    m_case = Pipeline().run({folder()});
    QMap<QString, int> count;
    for (const SourceFile &source : m_case.evidence.sources) {
        ++count[source.formatId.isEmpty() ? QStringLiteral("(none)") : source.formatId];
    }
    for (const auto &[format, files] : count.asKeyValueRange()) {
        qInfo("%5d  %s", files, qPrintable(format));
    }
    qInfo("%lld certificates, %lld messages, %lld events in %lld ms",
          m_case.evidence.certificates.size(), m_case.evidence.messages.size(),
          m_case.evidence.events.size(), clock.elapsed());
}

void TestRealFiles::everyFileIsRecognisedOrSaysWhyNot()
{
    qsizetype files = 0;
    QDirIterator walk(folder(), QDir::Files, QDirIterator::Subdirectories);
    for (; walk.hasNext(); walk.next()) {
        ++files;
    }
    QCOMPARE(m_case.evidence.sources.size(), files);
    for (const SourceFile &source : m_case.evidence.sources) {
        QVERIFY2(!source.formatId.isEmpty() || !source.issues.isEmpty(), qPrintable(source.path));
        QVERIFY2(source.size == 0 || !source.sha256.isEmpty(), qPrintable(source.path));
        for (const ImportIssue &issue : source.issues) {
            QVERIFY2(!isReadFailure(issue.code) || issue.code == IssueCode::EncryptedSkipped,
                     qPrintable(source.path));
            QVERIFY2(issue.line >= 0 && issue.line <= source.lineCount, qPrintable(source.path));
        }
    }
}

void TestRealFiles::everyFileHasTheRightFormat()
{
    QStringList wrong;
    for (const SourceFile &source : m_case.evidence.sources) {
        const QString path = QDir(folder()).relativeFilePath(source.path);
        const Expected *expected = nullptr;
        for (const Expected &each : Formats) {
            const bool isMore = !expected || each.part.size() > expected->part.size();
            expected = path.contains(each.part) && isMore ? &each : expected;
        }
        if (!expected || !expected->formats.contains(source.formatId)) {
            wrong += path + u": " + source.formatId;
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestRealFiles)
#include "tst_realfiles.moc"
