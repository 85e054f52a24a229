// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/generator/androidscep.h"
#include "tests/generator/goldendevice.h"

namespace Scep::Examples {

using namespace std::chrono_literals;

namespace {
constexpr int Thread = 10;
constexpr const char *Manager =
    "com.microsoft.omadm.platforms.android.certmgr.CertificateEnrollmentManager";

/// The versions of the app differ in how they lay out a line.
AndroidLayout layoutOf(const QString &form)
{
    if (form == QLatin1String("tabs")) {
        return {.hasEventColumn = false, .isTabbed = true, .isThreadPadded = true};
    }
    return {};
}

QByteArray bytes(const QJsonValue &value)
{
    return value.toString().toUtf8();
}

class GoldenAndroid : public GoldenDevice
{
public:
    GoldenAndroid(GoldenWorld &world, const GoldenDeviceSetup &setup)
        : GoldenDevice(world, setup)
        , m_pki(world.pki())
        , m_log(setup.noiseSeed, layoutOf(setup.form))
        , m_writer(m_log, m_pki, "golden/" + QByteArray::number(setup.number))
    {
        m_log.setProcess(18327);
    }

    void play(Moment at) override;
    void dropAfter(Moment at) override { m_log.dropAfter(at - m_setup.slow); }
    [[nodiscard]] std::optional<Moment> write(const QJsonArray &line, Moment at) override;
    [[nodiscard]] QMap<QString, QByteArray> files(Moment from, Moment to) override;
    [[nodiscard]] GoldenRequests requests() const override;
    [[nodiscard]] QString policyId() const override
    {
        return QString::fromLatin1(m_writer.policyId());
    }

private:
    [[nodiscard]] std::optional<Moment> findLocal(const QString &what, int nth) const override
    {
        return m_log.find(what.toUtf8(), nth);
    }
    [[nodiscard]] QByteArray filled(QByteArray text) const;
    void throws(Moment at, const QByteArray &exception, const QByteArray &text);

    const PkiWorld &m_pki;
    AndroidLog m_log;
    AndroidScepWriter m_writer;
    int m_played = 0;
};

void GoldenAndroid::play(Moment at)
{
    at -= m_setup.slow;
    if (m_played++ == 0) {
        m_writer.profileArrives(at - 11min, 9, m_exchange.plan);
        m_writer.rootState(at - 10min, 9, "CERT_INSTALL_REQUESTED", "CERT_INSTALL_REQUESTED");
        m_writer.rootState(at - 9min - 18s, 0, "CERT_INSTALL_REQUESTED", "CERT_INSTALLING");
        m_writer.rootState(at - 9min - 17s, 14, "CERT_INSTALLING", "CERT_INSTALL_SUCCESS");
    }
    at = m_writer.enrollmentStarts(at, Thread);
    at = m_writer.serverIsAsked(at + 1s + 303ms, Thread, m_exchange.request);
    at = m_writer.requestIsSent(at + 77ms, Thread, m_exchange.request);
    at = m_writer.replyArrives(at + 3s + 881ms, Thread, m_exchange.request, m_exchange.granted);
    at = m_writer.scepState(at + 210ms, Thread, "CERT_ENROLLED", "CERT_INSTALL_REQUESTED");
    at = m_writer.scepState(at + 48s + 738ms, 0, "CERT_INSTALL_REQUESTED", "CERT_INSTALLING");
    at = m_writer.scepState(at + 364ms, 14, "CERT_INSTALLING", "CERT_ACCESS_REQUESTED");
    m_writer.scepState(at + 21s + 6ms, 21, "CERT_ACCESS_REQUESTED", "CERT_ACCESS_GRANTED");
}

GoldenRequests GoldenAndroid::requests() const
{
    GoldenRequests requests;
    for (const char *operation : {"GetCACaps", "GetCACert"}) {
        const QString line = QStringLiteral("Sending %1(").arg(QLatin1StringView(operation));
        std::optional<Moment> at;
        for (int nth = 1; (at = find(line, nth)); ++nth) {
            requests.asked.append({.at = *at + 12ms, .operation = operation});
        }
    }
    requests.sent = find(QStringLiteral("operation=PKIOperation"), 1);
    if (requests.sent) {
        *requests.sent += 14ms;
    }
    return requests;
}

/// Puts in what a table's text names.
QByteArray GoldenAndroid::filled(QByteArray text) const
{
    const QByteArray caps =
        "GetCACaps(ca) to https://ndes.contoso.example/certsrv/mscep/mscep.dll?operation=GetCACaps"
        "&message=ca";
    const QByteArray request = m_writer.sentObject() + " to " + m_writer.sentUrl();
    return text.replace("{GetCACaps}", caps)
        .replace("{GetCACert}", QByteArray(caps).replace("GetCACaps", "GetCACert"))
        .replace("{PKIOperation}", request)
        .replace("{request}", m_writer.requestId())
        .replace("{ra}", describedCertificate(m_pki.raEncryption().certificate.get()))
        .replace("{ra-signing}", describedCertificate(m_pki.raSigning().certificate.get()));
}

/// An exception that ends the attempt, as the app logs it: with where it came from.
void GoldenAndroid::throws(Moment at, const QByteArray &exception, const QByteArray &text)
{
    m_log.add(at, "WARN", Manager, Thread,
              "Enrollment of " + m_writer.requestId() + " threw " + exception + ": " + text +
                  "\n\tat org.jscep.client.Client.enrol(Client.java:613)"
                  "\n\tat com.microsoft.omadm.platforms.android.certmgr."
                  "CertificateEnrollmentManager.enroll(CertificateEnrollmentManager.java:208)"
                  "\n\tat java.lang.Thread.run(Thread.java:764)");
}

std::optional<Moment> GoldenAndroid::write(const QJsonArray &line, Moment at)
{
    const QString kind = line.at(0).toString();
    const Moment local = at - m_setup.slow;
    Moment end = local + 3ms;
    if (kind == QLatin1String("android")) {
        m_log.add(local, qPrintable(line.at(1).toString()), bytes(line.at(2)), Thread,
                  filled(bytes(line.at(3))));
    } else if (kind == QLatin1String("android-throws")) {
        throws(local, bytes(line.at(1)), filled(bytes(line.at(2))));
    } else if (kind == QLatin1String("android-http")) {
        // Which request, and what the server answered.
        m_log.add(local, "VERB", "org.jscep.transport.UrlConnectionGetTransport", Thread,
                  filled("Received '" + bytes(line.at(2)) + "' when sending {" + bytes(line.at(1)) +
                         '}'));
        throws(local + 4ms, "org.jscep.transport.TransportException", bytes(line.at(2)));
    } else if (kind == QLatin1String("android-reply")) {
        end = m_writer.replyArrives(local, Thread, m_exchange.request, m_exchange.refused,
                                    bytes(line.at(1)), bytes(line.at(2)));
    } else if (kind == QLatin1String("refused")) {
        end = m_writer.replyArrives(local, Thread, m_exchange.request, m_exchange.refused);
    } else if (kind == QLatin1String("android-state")) {
        m_writer.scepState(local, Thread, bytes(line.at(1)), bytes(line.at(2)));
    } else if (kind == QLatin1String("android-root")) {
        m_writer.rootState(local, 9, bytes(line.at(1)), bytes(line.at(2)));
    } else if (kind == QLatin1String("android-requests")) {
        m_writer.requestsWaiting(local, Thread, line.at(1).toInt());
    } else {
        return {};
    }
    return end + m_setup.slow;
}

QMap<QString, QByteArray> GoldenAndroid::files(Moment from, Moment to)
{
    if (!m_setup.isQuiet) {
        m_log.addNoise(from - m_setup.slow, to - m_setup.slow, 150);
    }
    return {{QStringLiteral("phone%1/OMADMLog_0.log").arg(m_setup.number), m_log.text()}};
}
} // namespace

std::unique_ptr<GoldenDevice> goldenAndroid(GoldenWorld &world, const GoldenDeviceSetup &setup)
{
    return std::make_unique<GoldenAndroid>(world, setup);
}

} // namespace Scep::Examples
