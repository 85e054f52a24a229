// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/generator/multidevice.h"

#include "tests/generator/androidscep.h"
#include "tests/generator/applelog.h"
#include "tests/generator/iislog.h"
#include "tests/generator/windowsevents.h"

namespace Scep::Examples {

namespace {
using namespace std::chrono_literals;

constexpr WindowsProvider Connector{"Microsoft-Intune-CertificateConnectors",
                                    "{6a8f2b1e-5d0c-4a77-9b3e-0c1d2e3f4a5b}",
                                    "Microsoft-Intune-CertificateConnectors/Operational"};
constexpr WindowsProvider Ndes{"Microsoft-Windows-NetworkDeviceEnrollmentService",
                               "{73144342-19d1-47a4-94de-d38e6a054ad5}", "Application"};
constexpr const char *Dalvik = "Dalvik/2.1.0 (Linux; U; Android 14; Pixel 7 Build/AP2A.240805.005)";
constexpr const char *Profiled = "profiled/1.0 CFNetwork/1568.300.101 Darwin/24.2.0";
constexpr const char *NdesClient =
    "Mozilla/4.0 (compatible; Win32; NDES client 10.0.22631.4602/ni_release)";
constexpr const char *Proxy = "10.20.0.9";

/// What the server knows of one of the five clients.
struct Client
{
    QString owner;
    QByteArray agent;
    QByteArray address;
    QByteArray caName;
    QString deviceId;
    QString policyId;
};

RequestPlan planOf(const QByteArray &seed, const QString &user, Moment at)
{
    const NameParts name{{"CN", user}};
    return {.seed = seed,
            .subject = name,
            .signer = name,
            .upn = user + QStringLiteral("@contoso.example"),
            .cipher = EVP_des_ede3_cbc(),
            .digest = EVP_sha256(),
            .signedAt = at};
}

/// Plays the minute.
class Minute
{
public:
    Minute(const PkiWorld &world, const DeviceClocks &clocks)
        : m_world(world)
        , m_clocks(clocks)
        , m_iis("multi-device")
        , m_connector("multi-device/connector", QStringLiteral("NDES01"), WindowsLanguage::English)
        , m_ndes("multi-device/ndes", QStringLiteral("NDES01"), WindowsLanguage::English)
    {
        m_iis.addNoise(m_start - 5min, m_start + 10min, 200);
    }

    [[nodiscard]] MultiDeviceCase play();

private:
    void android();
    void apple();
    void windows();
    void strangers();
    void asks(const Client &client, Moment at);
    void sends(const Client &client, Moment at, std::chrono::milliseconds taken,
               const QByteArray &message);
    void connects(const Client &client, Moment at, int id, const QString &thumbprint = {});
    void issues(const Client &client, Moment received, Moment issued, const QString &thumbprint);
    void row(const Client &client, Moment at, const IisRequest &request);

    const PkiWorld &m_world;
    const DeviceClocks m_clocks;
    const Moment m_start = moment(std::chrono::March / 12 / 2026, 9h, 0min);
    IisLog m_iis;
    WindowsLog m_connector;
    WindowsLog m_ndes;
    MultiDeviceCase m_case;
};

void Minute::row(const Client &client, Moment at, const IisRequest &request)
{
    m_iis.add(at, request);
    // One row of NDES a second at most, so that the second tells whose it is.
    const QByteArray second = isoText(at + request.taken).first(19).replace('T', ' ');
    m_case.owners.insert(second, client.owner);
}

void Minute::asks(const Client &client, Moment at)
{
    for (const char *operation : {"GetCACaps", "GetCACert"}) {
        row(client, at,
            {.query = QByteArray("operation=") + operation + "&message=" + client.caName,
             .client = client.address,
             .agent = client.agent,
             .bytesSent = 3909});
        at += 1s;
    }
}

void Minute::sends(const Client &client, Moment at, std::chrono::milliseconds taken,
                   const QByteArray &message)
{
    IisRequest request{.query = "operation=PKIOperation",
                       .client = client.address,
                       .agent = client.agent,
                       .bytesSent = 1184,
                       .taken = taken};
    if (message.isEmpty()) {
        request.method = "POST";
    } else {
        request.query += "&message=" + message.toBase64().toPercentEncoding();
    }
    row(client, at, request);
}

void Minute::connects(const Client &client, Moment at, int id, const QString &thumbprint)
{
    WindowsEvent event{.provider = Connector, .id = id};
    event.data = {{QStringLiteral("DeviceId"), client.deviceId},
                  {QStringLiteral("PolicyId"), client.policyId}};
    if (!thumbprint.isEmpty()) {
        event.data.append({QStringLiteral("Thumbprint"), thumbprint});
    }
    m_connector.add(at, event);
    m_case.owners.insert(isoText(at), client.owner);
}

void Minute::issues(const Client &client, Moment received, Moment issued, const QString &thumbprint)
{
    connects(client, received, 4003);
    connects(client, received + 310ms, 4004);
    connects(client, issued, 4006, thumbprint);
    connects(client, issued + 4s + 120ms, 4008, thumbprint);
}

void Minute::android()
{
    const Client client{.owner = QStringLiteral("android"),
                        .agent = Dalvik,
                        .address = Proxy,
                        .caName = "ca",
                        .deviceId = SeededStream("device a").guid(),
                        .policyId = SeededStream("policy a").guid()};
    const auto local = [this](Moment at) { return at - m_clocks.android; };
    AndroidLog log("multi-device", {});
    AndroidScepWriter writer(log, m_world, "multi-device");
    log.setProcess(9127);
    log.addNoise(local(m_start - 2min), local(m_start + 4min), 80);
    const RequestPlan plan =
        planOf("multi-device/android", QStringLiteral("adele"), local(m_start + 19s));
    const ScepRequest request = makeRequest(m_world, plan);
    const ScepReply reply = grant(m_world, plan, request,
                                  {.seed = plan.seed,
                                   .subject = plan.subject,
                                   .upn = plan.upn,
                                   .at = m_start + 21s,
                                   .requestId = 3001});
    writer.enrollmentStarts(local(m_start + 8s), 10);
    writer.serverIsAsked(local(m_start + 9s), 10, request);
    asks(client, m_start + 10s);
    writer.requestIsSent(local(m_start + 19s + 900ms), 10, request);
    sends(client, m_start + 20s, 2900ms, request.message);
    issues(client, m_start + 20s + 400ms, m_start + 21s + 800ms,
           thumbprint(reply.certificate.get()));
    Moment at = writer.replyArrives(local(m_start + 22s + 960ms), 10, request, reply);
    at = writer.scepState(at + 210ms, 10, "CERT_ENROLLED", "CERT_INSTALL_REQUESTED");
    at = writer.scepState(at + 300ms, 0, "CERT_INSTALL_REQUESTED", "CERT_INSTALLING");
    at = writer.scepState(at + 364ms, 14, "CERT_INSTALLING", "CERT_ACCESS_REQUESTED");
    writer.scepState(at + 6ms, 21, "CERT_ACCESS_REQUESTED", "CERT_ACCESS_GRANTED");
    m_case.files.insert(QStringLiteral("pixel/OMADMLog_0.log"), log.text());
    m_case.files.insert(QStringLiteral("pixel/device.cer"), pemOf(reply.certificate.get()));
}

void Minute::apple()
{
    const Client client{.owner = QStringLiteral("apple"),
                        .agent = Profiled,
                        .address = Proxy,
                        .caName = "SCEP%20Authority",
                        .deviceId = SeededStream("device b").guid(),
                        .policyId = SeededStream("policy b").guid()};
    const QByteArray profile = "www.windowsintune.com.SCEP.ModelName=AC_" +
                               SeededStream("model b").guid().toLatin1() + "/LogicalName_" +
                               client.policyId.toLatin1().replace('-', '_') + ";Hash=-77121";
    const QByteArray url = "https://ndes.contoso.example/certsrv/mscep/mscep.dll?operation=";
    AppleLog log("multi-device", AppleLayout::LogShowSyslog, 60min);
    const auto say = [&](Moment at, const char *level, const QByteArray &message) {
        log.add(at - m_clocks.apple, level, "profiled", message);
    };
    log.addNoise(m_start - m_clocks.apple, m_start + 1min - m_clocks.apple, 120);
    RequestPlan plan =
        planOf("multi-device/apple", QStringLiteral("nestor"), m_start + 26s - m_clocks.apple);
    plan.isIndefinite = true;
    const ScepRequest request = makeRequest(m_world, plan);
    say(m_start + 14s, "default", "Profile “" + profile + "” queued for installation.");
    say(m_start + 15s, "debug",
        "Performing synchronous URL request: " + url + "GetCACert&message=SCEP%20Authority");
    asks(client, m_start + 15s + 200ms);
    say(m_start + 17s, "debug",
        "Performing synchronous URL request: " + url + "GetCACaps&message=SCEP%20Authority");
    say(m_start + 26s + 900ms, "debug",
        "Performing synchronous URL request: " + url +
            "PKIOperation&message=" + request.message.toBase64());
    sends(client, m_start + 27s, 2s, request.message);
    connects(client, m_start + 27s + 300ms, 4003);
    connects(client, m_start + 27s + 800ms, 4004);
    WindowsEvent submit{.provider = Ndes, .id = 31, .level = 2};
    submit.data = {{QStringLiteral("ErrorCode"),
                    QStringLiteral("The requested certificate template is not supported by this "
                                   "CA.")},
                   {QStringLiteral("ErrorMessage"), QStringLiteral("0x80094800")}};
    m_ndes.add(m_start + 28s + 500ms, submit);
    m_case.owners.insert(isoText(m_start + 28s + 500ms), client.owner);
    const QByteArray invalid = "NSError:\nDesc   : The SCEP server returned an invalid response.\n"
                               "US Desc: The SCEP server returned an invalid response.\n"
                               "Domain : MCSCEPErrorDomain\nCode   : 22013\nType   : MCFatalError";
    say(m_start + 29s + 60ms, "error", "Cannot retrieve SCEP identity: " + invalid);
    say(m_start + 29s + 300ms, "error",
        "Rolling back installation of profile “" + profile + "”...");
    m_case.files.insert(QStringLiteral("ipad/console.log"), log.text());
}

void Minute::windows()
{
    const Client client{.owner = QStringLiteral("windows"),
                        .agent = NdesClient,
                        .address = Proxy,
                        .caName = "default",
                        .deviceId = SeededStream("device c").guid(),
                        .policyId = SeededStream("policy c").guid()};
    const QString uniqueId =
        QStringLiteral("ModelName_AC_%1_LogicalName_%2_Hash_-512")
            .arg(SeededStream("model c").guid(),
                 QString(client.policyId).replace(QLatin1Char('-'), QLatin1Char('_')));
    const QString url =
        QStringLiteral("https://ndes.contoso.example/certsrv/mscep/mscep.dll/pkiclient.exe");
    const QString sid = QStringLiteral("S-1-5-21-1004336348-1177238915-682003330-1613");
    const RequestPlan plan =
        planOf("multi-device/windows", QStringLiteral("miriam"), m_start + 32s);
    const ScepRequest request = makeRequest(m_world, plan);
    const ScepReply reply = grant(m_world, plan, request,
                                  {.seed = plan.seed,
                                   .subject = plan.subject,
                                   .upn = plan.upn,
                                   .at = m_start + 33s,
                                   .requestId = 3003});
    const QString certificate = thumbprint(reply.certificate.get());
    WindowsLog log("multi-device", QStringLiteral("DESKTOP-7F3K2QA"), WindowsLanguage::English);
    const auto add = [&](Moment at, int id, const QStringList &values) {
        log.add(at - m_clocks.windows, managementEvent(WindowsLanguage::English, id, values, sid));
    };
    add(m_start + 29s, 306,
        {uniqueId, sid, QStringLiteral("user"), QStringLiteral("clientinstall"),
         QStringLiteral("0x2"), QStringLiteral("0x2ab0003")});
    asks(client, m_start + 30s);
    add(m_start + 31s + 900ms, 36,
        {QStringLiteral("1.3.6.1.5.5.7.3.2"), url, QString(), QStringLiteral("0x2"),
         QStringLiteral("0x1")});
    add(m_start + 31s + 980ms, 37, {});
    sends(client, m_start + 32s + 100ms, 1700ms, {});
    issues(client, m_start + 32s + 300ms, m_start + 33s + 500ms, certificate);
    add(m_start + 33s + 900ms, 38, {});
    add(m_start + 34s, 39, {});
    add(m_start + 41s, 309,
        {QStringLiteral("{C0A1B2C3-0000-4000-8000-000000000001}"), uniqueId, certificate, url,
         QStringLiteral("0x1"), QStringLiteral("0x1"), QStringLiteral("0x0")});
    m_case.files.insert(QStringLiteral("pc/DeviceManagement-Admin.xml"),
                        log.utf8(WindowsForm::Wevtutil));
}

/// Two more devices of the same kinds, behind the same proxy and not.
void Minute::strangers()
{
    const Client phone{.owner = QStringLiteral("stranger 1"),
                       .agent = Dalvik,
                       .address = "10.20.7.31",
                       .caName = "ca",
                       .deviceId = SeededStream("device d").guid(),
                       .policyId = SeededStream("policy a").guid()};
    const RequestPlan plan = planOf("multi-device/stranger", QStringLiteral("lee"), m_start + 21s);
    asks(phone, m_start + 18s);
    sends(phone, m_start + 21s + 500ms, 2600ms, makeRequest(m_world, plan).message);
    issues(phone, m_start + 22s + 50ms, m_start + 23s + 900ms,
           QString::fromLatin1(SeededStream("stranger 1").bytes(20).toHex().toUpper()));
    const Client computer{.owner = QStringLiteral("stranger 2"),
                          .agent = NdesClient,
                          .address = Proxy,
                          .caName = "default",
                          .deviceId = SeededStream("device e").guid(),
                          .policyId = SeededStream("policy c").guid()};
    asks(computer, m_start + 36s);
    sends(computer, m_start + 38s, 900ms, {});
    issues(computer, m_start + 38s + 200ms, m_start + 38s + 700ms,
           QString::fromLatin1(SeededStream("stranger 2").bytes(20).toHex().toUpper()));
}

MultiDeviceCase Minute::play()
{
    android();
    apple();
    windows();
    strangers();
    m_case.files.insert(QStringLiteral("server/u_ex260312.log"), m_iis.text());
    m_case.files.insert(QStringLiteral("server/connector.xml"),
                        m_connector.utf8(WindowsForm::Wevtutil));
    m_case.files.insert(QStringLiteral("server/ndes.xml"), m_ndes.utf8(WindowsForm::Wevtutil));
    return m_case;
}

} // namespace

MultiDeviceCase multiDeviceCase(const PkiWorld &world, const DeviceClocks &clocks)
{
    return Minute(world, clocks).play();
}

} // namespace Scep::Examples
