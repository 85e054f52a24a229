// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/generator/servercases.h"

#include "tests/generator/clientwords.h"
#include "tests/generator/cmtracelog.h"
#include "tests/generator/iislog.h"
#include "tests/generator/svclog.h"

namespace Scep::Examples {

namespace {

using namespace std::chrono_literals;

constexpr const char *RegistrationPoint = "/CertificateRegistrationSvc/Certificate/";

/// Plays one enrollment on the server.
class ServerWriter
{
public:
    ServerWriter(const ExampleCase &example, ServerFault fault)
        : m_side(example.server)
        , m_words(clientWords(m_side.client))
        , m_fault(fault)
        , m_iis(example.folder.toUtf8())
        , m_plugin("NDESPlugin", CmTraceFraming::Framed, 60min)
        , m_point(QStringLiteral("CertificateRegistrationPoint"), QStringLiteral("w3wp"),
                  QStringLiteral("NDES01"))
    {
        m_iis.addNoise(m_side.asked - 20min, m_side.asked + 40min, 400);
    }

    QMap<QString, QByteArray> files();

private:
    void ask(Moment at, const QByteArray &query, qsizetype bytes);
    void sendRequest();
    [[nodiscard]] bool verify(Moment at);
    void trace(Moment at);
    void notify(Moment at);

    const ServerSide &m_side;
    const ClientWords m_words;
    const ServerFault m_fault;
    IisLog m_iis;
    CmTraceLog m_plugin;
    ServiceTrace m_point;
};

void ServerWriter::ask(Moment at, const QByteArray &query, qsizetype bytes)
{
    const bool isStopped = m_fault == ServerFault::PoolStopped;
    m_iis.add(at, {.stem = m_words.stem,
                   .query = query + "&message=" + m_words.caName,
                   .agent = m_words.agent,
                   .status = isStopped ? 503 : 200,
                   .bytesSent = isStopped ? 326 : bytes});
}

void ServerWriter::sendRequest()
{
    IisRequest request{.stem = m_words.stem,
                       .query = "operation=PKIOperation",
                       .agent = m_words.agent,
                       .bytesSent = m_side.answerBytes + 240,
                       .taken = 733ms};
    if (m_side.client == ServerClient::Windows)
        request.method = "POST";
    else
        request.query += "&message=" + m_side.message.toBase64().toPercentEncoding();
    const bool isRefused = m_fault == ServerFault::LongQuery;
    if (isRefused) {
        request.status = 404;
        request.subStatus = 15;
    }
    m_iis.add(m_side.sent, request);
    if (!isRefused && verify(m_side.sent + 40ms))
        notify(m_side.sent + 610ms);
}

bool ServerWriter::verify(Moment at)
{
    const bool isUntrusted = m_fault == ServerFault::Untrusted;
    const bool isGood = m_fault == ServerFault::None;
    m_plugin.add(at, "Calling VerifyRequest ...");
    m_plugin.add(at + 4ms, "Sending request to certificate registration point.");
    m_iis.add(at + 5ms, {.method = "POST",
                         .stem = QByteArray(RegistrationPoint) + "VerifyRequest",
                         .client = "10.20.0.4",
                         .agent = "NDES_Plugin",
                         .status = isUntrusted ? 403 : 201,
                         .subStatus = isUntrusted ? 16 : 0,
                         .win32Status = isUntrusted ? 2148204809U : 0U,
                         .taken = 180ms});
    if (!isUntrusted)
        trace(at + 8ms);
    QByteArray answer = isGood ? "true" : "false";
    if (isUntrusted)
        answer = "<!DOCTYPE html>\r\n<html><head><title>403 - Forbidden: Access is denied."
                 "</title></head>\r\n<body/></html>";
    m_plugin.add(at + 190ms, "Verify challenge returns " + answer, isGood ? 1 : 3);
    m_plugin.add(at + 191ms, isGood ? "Exiting VerifyRequest with 0x0"
                                    : "Exiting VerifyRequest with 0x80004005");
    return isGood;
}

void ServerWriter::trace(Moment at)
{
    m_point.add(at, QStringLiteral("VerifyRequest Started."));
    if (m_fault == ServerFault::NoSigningKey) {
        m_point.add(at + 30ms,
                    QStringLiteral("Signing certificate could not be retrieved. m_safeCertContext "
                                   "is an invalid handle. at RetrieveSigningCert"),
                    QStringLiteral("Error"));
    } else {
        m_point.add(at + 60ms, QStringLiteral("Validation Phase 1 finished with status True."));
    }
    const bool isGood = m_fault == ServerFault::None;
    if (isGood)
        m_point.add(at + 90ms, QStringLiteral("Validation Phase 3 finished with status True."));
    m_point.add(at + 120ms, isGood ? QStringLiteral("VerifyRequest Finished with status True")
                                   : QStringLiteral("VerifyRequest Finished with status False"));
}

void ServerWriter::notify(Moment at)
{
    m_plugin.add(at, "Calling Notifyrequest ...");
    m_plugin.add(at + 2ms, "Sending request to certificate registration point.");
    m_iis.add(at + 3ms, {.method = "POST",
                         .stem = QByteArray(RegistrationPoint) + "Notify",
                         .client = "10.20.0.4",
                         .agent = "NDES_Plugin",
                         .status = 204,
                         .taken = 60ms});
    m_point.add(at + 10ms, QStringLiteral("Notify Started"));
    m_point.add(at + 50ms, QStringLiteral("Notify Finished."));
    m_plugin.add(at + 70ms, "Exiting Notify with 0x0");
}

QMap<QString, QByteArray> ServerWriter::files()
{
    const bool isStopped = m_fault == ServerFault::PoolStopped;
    ask(m_side.asked, "operation=GetCACaps", 421);
    if (!isStopped) {
        ask(m_side.asked + 300ms, "operation=GetCACert", 3909);
        sendRequest();
    }
    QMap<QString, QByteArray> files{{QStringLiteral("u_ex.log"), m_iis.text()}};
    if (!m_plugin.text().isEmpty())
        files.insert(QStringLiteral("NDESPlugin.log"), m_plugin.text());
    if (!m_point.xml().isEmpty())
        files.insert(QStringLiteral("CertificateRegistrationPoint.svclog"), m_point.xml());
    return files;
}

} // namespace

QMap<QString, QByteArray> serverFiles(const ExampleCase &example, ServerFault fault)
{
    return ServerWriter(example, fault).files();
}

} // namespace Scep::Examples
