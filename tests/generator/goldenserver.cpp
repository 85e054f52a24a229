// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/generator/goldenserver.h"

#include "tests/generator/clientwords.h"
#include "tests/generator/cmtracelog.h"
#include "tests/generator/svclog.h"
#include "tests/generator/windowsnoise.h"

#include <algorithm>

namespace Scep::Examples {

using namespace std::chrono_literals;

namespace {
constexpr const char *Point = "/CertificateRegistrationSvc/Certificate/";

/// A log of the server's, or of the CA's, that is a Windows event log.
struct EventLogKind
{
    const char *kind; ///< the word in the tables
    WindowsProvider provider;
    const char *file;
    const char *computer = "NDES01.contoso.example";
};

constexpr WindowsProvider Ca{"Microsoft-Windows-CertificationAuthority",
                             "{6a71d062-9afe-4f35-ad08-52134f85dfb9}", "Application"};
constexpr WindowsProvider Security{"Microsoft-Windows-Security-Auditing",
                                   "{54849625-5478-4994-a5ba-3e3b0328c30d}", "Security"};

constexpr EventLogKind EventLogs[] = {
    {"connector",
     {"Microsoft-Intune-CertificateConnectors", "{6a8f2b1e-5d0c-4a77-9b3e-0c1d2e3f4a5b}",
      "Microsoft-Intune-CertificateConnectors/Operational"},
     "server/connector-operational.xml"},
    {"connector-admin",
     {"Microsoft-Intune-CertificateConnectors", "{6a8f2b1e-5d0c-4a77-9b3e-0c1d2e3f4a5b}",
      "Microsoft-Intune-CertificateConnectors/Admin"},
     "server/connector-admin.xml"},
    {"legacy-connector",
     {"Microsoft Intune Connector", "", "Microsoft Intune Connector"},
     "server/intune-connector.xml"},
    {"ndes",
     {"Microsoft-Windows-NetworkDeviceEnrollmentService", "{73144342-19d1-47a4-94de-d38e6a054ad5}",
      "Application"},
     "server/application.xml"},
    {"was",
     {"Microsoft-Windows-WAS", "{524b5d04-133c-4a62-8362-64e8edb9ce40}", "System"},
     "server/system.xml"},
    {"ca", Ca, "ca/application.xml", "CA01.contoso.example"},
    {"security", Security, "ca/security.xml", "CA01.contoso.example"},
};

const EventLogKind *kindOf(const QString &word)
{
    const auto found = std::ranges::find_if(
        EventLogs, [&](const EventLogKind &one) { return word == QLatin1StringView(one.kind); });
    return found == std::end(EventLogs) ? nullptr : &*found;
}

/// Intune's id of a device of the cases.
QString deviceId(ServerClient platform, int number)
{
    return SeededStream("golden-device/" + QByteArray::number(static_cast<int>(platform)) + '/' +
                        QByteArray::number(number))
        .guid();
}
} // namespace

GoldenServer::GoldenServer(const QByteArray &seed, GoldenConnector connector)
    : m_seed(seed)
    , m_connector(connector)
    , m_iis(seed)
{
}

WindowsLog &GoldenServer::logOf(const QString &kind)
{
    const auto found = m_logs.find(kind);
    if (found != m_logs.end()) {
        return found->second;
    }
    const QString computer = QString::fromLatin1(kindOf(kind)->computer);
    return m_logs
        .emplace(kind,
                 WindowsLog(kind.toLatin1() + '/' + m_seed, computer, WindowsLanguage::English))
        .first->second;
}

/// [kind, id, data …]; a datum may be [name, value].
void GoldenServer::event(const QString &kind, Moment at, const QJsonArray &line)
{
    WindowsEvent event{.provider = kindOf(kind)->provider, .id = line.at(1).toInt()};
    for (qsizetype i = 2; i < line.size(); ++i) {
        const QJsonArray named = line.at(i).toArray();
        event.data.append(named.isEmpty()
                              ? std::pair(QString(), line.at(i).toString())
                              : std::pair(named.at(0).toString(), named.at(1).toString()));
    }
    logOf(kind).add(at, event);
}

void GoldenServer::row(const GoldenDevice &device, int number, Moment at,
                       const QByteArray &operation, const QJsonArray &status)
{
    const ClientWords words = clientWords(device.platform());
    const bool isSent = operation == "PKIOperation";
    IisRequest request{.stem = words.stem,
                       .query = "operation=" + operation,
                       .client = "10.20.7." + QByteArray::number(20 + number),
                       .agent = words.agent,
                       .status = status.at(0).toInt(200),
                       .subStatus = status.at(1).toInt(),
                       .win32Status = static_cast<quint32>(status.at(2).toInteger()),
                       .bytesSent = isSent ? 3184 : 3909,
                       .taken = isSent ? 640ms : 31ms};
    if (!isSent) {
        request.query += "&message=" + words.caName;
    } else if (device.platform() == ServerClient::Windows) {
        request.method = "POST";
    } else {
        request.query += "&message=" + device.message().toBase64().toPercentEncoding();
    }
    m_iis.add(at, request);
    m_hasIis = true;
}

void GoldenServer::connector(Moment at, int id, const GoldenDevice *device, int number,
                             const QJsonArray &line)
{
    // One event a request with its outcome goes to Admin, every step to Operational.
    const QString kind =
        id <= 4002 ? QStringLiteral("connector-admin") : QStringLiteral("connector");
    QJsonArray words{kind, id};
    if (device) {
        words.append(QJsonArray{QStringLiteral("DeviceId"), deviceId(device->platform(), number)});
        words.append(QJsonArray{QStringLiteral("PolicyId"), device->policyId()});
    }
    for (qsizetype i = 2; i < line.size(); ++i) {
        const QJsonArray named = line.at(i).toArray();
        const bool isThumbprint = device && named.at(1).toString() == QLatin1String("{thumbprint}");
        words.append(isThumbprint ? QJsonArray{named.at(0), device->thumbprintText()} : named);
    }
    event(kind, at, words);
}

void GoldenServer::plugin(Moment at, const QString &text, const QString &kind)
{
    m_plugin.append({.at = at, .text = text, .kind = kind});
}

void GoldenServer::point(Moment at, const QString &text, const QString &kind)
{
    m_point.append({.at = at, .text = text, .kind = kind});
}

/// The policy module's call of the registration point, which runs on the same server.
void GoldenServer::pointRow(Moment at, const QByteArray &operation, int status, int sub,
                            quint32 win32)
{
    m_iis.add(at, {.method = "POST",
                   .stem = Point + operation,
                   .client = "10.20.0.4",
                   .agent = "NDES_Plugin",
                   .status = status,
                   .subStatus = sub,
                   .win32Status = win32,
                   .taken = 140ms});
    m_hasIis = true;
}

void GoldenServer::verify(const GoldenDevice &device, int number, Moment at)
{
    if (m_connector == GoldenConnector::Current) {
        connector(at, 4003, &device, number);
        connector(at + 120ms, 4004, &device, number);
    } else if (m_connector == GoldenConnector::Legacy) {
        plugin(at, QStringLiteral("Calling VerifyRequest ..."));
        plugin(at + 4ms, QStringLiteral("Sending request to certificate registration point."));
        pointRow(at + 5ms, "VerifyRequest", 201, 0, 0);
        point(at + 8ms, QStringLiteral("VerifyRequest Started."));
        point(at + 60ms, QStringLiteral("Validation Phase 1 finished with status True."));
        point(at + 90ms, QStringLiteral("Validation Phase 3 finished with status True."));
        point(at + 120ms, QStringLiteral("VerifyRequest Finished with status True"));
        plugin(at + 150ms, QStringLiteral("Verify challenge returns true"));
        plugin(at + 151ms, QStringLiteral("Exiting VerifyRequest with 0x0"));
    }
}

void GoldenServer::issue(const GoldenDevice &device, int number, Moment at)
{
    const QString request = QString::number(4100 + number);
    event(QStringLiteral("security"), at,
          {QString(), 4886, QJsonArray{QStringLiteral("RequestId"), request},
           QJsonArray{QStringLiteral("Requester"), QStringLiteral("CONTOSO\\svc-ndes")},
           QJsonArray{QStringLiteral("Attributes"),
                      QStringLiteral("CertificateTemplate:IntuneDevice")}});
    event(QStringLiteral("security"), at + 90ms,
          {QString(), 4887, QJsonArray{QStringLiteral("RequestId"), request},
           QJsonArray{QStringLiteral("Requester"), QStringLiteral("CONTOSO\\svc-ndes")},
           QJsonArray{QStringLiteral("Attributes"),
                      QStringLiteral("CertificateTemplate:IntuneDevice")},
           QJsonArray{QStringLiteral("Disposition"), QStringLiteral("3")},
           QJsonArray{QStringLiteral("SubjectKeyIdentifier"), QStringLiteral("-")},
           QJsonArray{QStringLiteral("Subject"),
                      QStringLiteral("CN=user%1@contoso.example").arg(number)}});
    if (m_connector == GoldenConnector::Current) {
        connector(
            at + 110ms, 4006, &device, number,
            {QString(), 0, QJsonArray{QStringLiteral("Thumbprint"), device.thumbprintText()}});
    }
}

void GoldenServer::report(const GoldenDevice &device, int number, Moment at)
{
    if (m_connector == GoldenConnector::Current) {
        connector(
            at, 4008, &device, number,
            {QString(), 0, QJsonArray{QStringLiteral("Thumbprint"), device.thumbprintText()}});
        connector(at + 30ms, 4000, &device, number);
    } else if (m_connector == GoldenConnector::Legacy) {
        plugin(at, QStringLiteral("Calling Notifyrequest ..."));
        plugin(at + 2ms, QStringLiteral("Sending request to certificate registration point."));
        pointRow(at + 3ms, "Notify", 204, 0, 0);
        point(at + 10ms, QStringLiteral("Notify Started"));
        point(at + 50ms, QStringLiteral("Notify Finished."));
        plugin(at + 70ms, QStringLiteral("Exiting Notify with 0x0"));
    }
}

void GoldenServer::play(const GoldenDevice &device, int number, GoldenServerStep last)
{
    const GoldenRequests requests = device.requests();
    for (const GoldenRequests::Asked &asked : requests.asked) {
        row(device, number, asked.at, asked.operation, {});
    }
    if (!requests.sent || last < GoldenServerStep::Sent) {
        return;
    }
    row(device, number, *requests.sent, "PKIOperation", {});
    if (last >= GoldenServerStep::Verified) {
        verify(device, number, *requests.sent + 40ms);
    }
    if (last >= GoldenServerStep::Issued) {
        issue(device, number, *requests.sent + 240ms);
    }
    if (last >= GoldenServerStep::Reported) {
        report(device, number, *requests.sent + 480ms);
    }
}

std::optional<Moment> GoldenServer::write(const QJsonArray &line, Moment at,
                                          const GoldenDevice *device, int number)
{
    const QString kind = line.at(0).toString();
    if (kind == QLatin1String("iis") && device) {
        row(*device, number, at, line.at(1).toString().toLatin1(),
            {line.at(2), line.at(3), line.at(4)});
    } else if (kind == QLatin1String("iis-point")) {
        pointRow(at, line.at(1).toString().toLatin1(), line.at(2).toInt(), line.at(3).toInt(),
                 static_cast<quint32>(line.at(4).toInteger()));
    } else if (kind == QLatin1String("iis-page")) {
        // Somebody opens the page of NDES in a browser.
        m_iis.add(at, {.stem = line.at(1).toString().toLatin1(),
                       .client = "10.20.1.77",
                       .agent = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36",
                       .status = line.at(2).toInt(),
                       .bytesSent = 1402});
        m_hasIis = true;
    } else if (kind == QLatin1String("connector")) {
        connector(at, line.at(1).toInt(), device, number, line);
    } else if (kindOf(kind)) {
        event(kind, at, line);
    } else if (kind == QLatin1String("plugin")) {
        plugin(at, line.at(2).toString(), line.at(1).toString());
    } else if (kind == QLatin1String("crp")) {
        point(at, line.at(2).toString(), line.at(1).toString());
    } else if (kind == QLatin1String("ndesconnector")) {
        m_service.append({.at = at, .text = line.at(2).toString(), .kind = line.at(1).toString()});
    } else {
        return {};
    }
    return at + 10ms;
}

QMap<QString, QByteArray> GoldenServer::files(Moment from, Moment to)
{
    QMap<QString, QByteArray> files;
    if (m_hasIis) {
        m_iis.addNoise(from, to, 60);
        files.insert(QStringLiteral("server/u_ex260414.log"), m_iis.text());
    }
    for (auto &[kind, log] : m_logs) {
        if (kind == QLatin1String("ndes") || kind == QLatin1String("ca")) {
            addApplicationNoise(log, m_seed + kind.toLatin1(), from, to, 20);
        }
        files.insert(QString::fromLatin1(kindOf(kind)->file), log.utf8(WindowsForm::Wevtutil));
    }
    if (!m_plugin.isEmpty()) {
        std::ranges::stable_sort(m_plugin, {}, &Text::at);
        CmTraceLog log("NDESPlugin", CmTraceFraming::Framed, 60min);
        for (const Text &one : std::as_const(m_plugin)) {
            log.add(one.at, one.text.toUtf8(), one.kind.toInt());
        }
        files.insert(QStringLiteral("server/NDESPlugin.log"), log.text());
    }
    const auto traces = [&files](QList<Text> &texts, const QString &source, const QString &file) {
        std::ranges::stable_sort(texts, {}, &Text::at);
        ServiceTrace trace(source, QStringLiteral("w3wp"), QStringLiteral("NDES01"));
        for (const Text &one : std::as_const(texts)) {
            trace.add(one.at, one.text, one.kind);
        }
        if (!texts.isEmpty()) {
            files.insert(file, trace.xml());
        }
    };
    traces(m_point, QStringLiteral("CertificateRegistrationPoint"),
           QStringLiteral("server/CertificateRegistrationPoint_2026-04-14_062001.svclog"));
    traces(m_service, QStringLiteral("NDESConnectorService"),
           QStringLiteral("server/NDESConnector_2026-04-14_061955.svclog"));
    return files;
}

} // namespace Scep::Examples
