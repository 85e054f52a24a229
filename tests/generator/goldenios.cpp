// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/generator/applescep.h"
#include "tests/generator/goldendevice.h"

#include <QHash>

namespace Scep::Examples {

using namespace std::chrono_literals;

namespace {
AppleLayout layoutOf(const QString &form)
{
    static const QHash<QString, AppleLayout> layouts{
        {QStringLiteral("blanks"), AppleLayout::Blanks},
        {QStringLiteral("device-syslog"), AppleLayout::DeviceSyslog},
        {QStringLiteral("console"), AppleLayout::Tabs},
        {QStringLiteral("log-show"), AppleLayout::LogShowDefault},
        {QStringLiteral("syslog"), AppleLayout::LogShowSyslog},
        {QStringLiteral("compact"), AppleLayout::LogShowCompact},
        {QStringLiteral("json"), AppleLayout::LogShowJson},
        {QStringLiteral("ndjson"), AppleLayout::LogShowLines},
    };
    // A form with a date, so that the server's logs can be laid beside it.
    return layouts.value(form, AppleLayout::LogShowDefault);
}

/// An error as a table gives it: [domain, code, description].
AppleError errorOf(const QJsonValue &value)
{
    const QJsonArray parts = value.toArray();
    return {.description = parts.at(2).toString().toUtf8(),
            .domain = parts.at(0).toString().toUtf8(),
            .code = parts.at(1).toInt()};
}

class GoldenIos : public GoldenDevice
{
public:
    GoldenIos(GoldenWorld &world, const GoldenDeviceSetup &setup)
        : GoldenDevice(world, setup)
        , m_log(setup.noiseSeed, layoutOf(setup.form), 60min)
        , m_writer(m_log, seed(), GoldenWorld::start() - setup.slow)
    {
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
    [[nodiscard]] QByteArray seed() const { return "golden/" + QByteArray::number(m_setup.number); }
    [[nodiscard]] QByteArray filled(QByteArray text) const;
    void fails(const QJsonArray &line);

    AppleLog m_log;
    ProfiledWriter m_writer;
};

void GoldenIos::play(Moment at)
{
    m_writer.wait(at - m_setup.slow - m_writer.now());
    m_writer.profileBegins();
    m_writer.requestIsSent(m_exchange.request);
    m_writer.identityIsStored();
}

GoldenRequests GoldenIos::requests() const
{
    GoldenRequests requests;
    for (const char *operation : {"GetCACert", "GetCACaps"}) {
        const QString line = QStringLiteral("operation=%1").arg(QLatin1StringView(operation));
        if (const std::optional<Moment> at = find(line, 1)) {
            requests.asked.append({.at = *at + 15ms, .operation = operation});
        }
    }
    requests.sent = find(QStringLiteral("operation=PKIOperation"), 1);
    if (requests.sent) {
        *requests.sent += 18ms;
    }
    return requests;
}

QByteArray GoldenIos::filled(QByteArray text) const
{
    return text.replace("{profile}", m_writer.profile())
        .replace("{request}", m_writer.requestId())
        .replace("{url}", "https://ndes.contoso.example/certsrv/mscep/mscep.dll");
}

/// The first error is what profiled makes of it, the last one the cause; all come in one block.
void GoldenIos::fails(const QJsonArray &line)
{
    QList<AppleError> errors;
    for (qsizetype i = 1; i < line.size(); ++i) {
        errors.append(errorOf(line.at(i)));
    }
    m_writer.say("error", "Cannot retrieve SCEP identity: " +
                              appleErrorBlock(errors, errors.constLast().description));
    m_writer.installationFails(errors);
}

std::optional<Moment> GoldenIos::write(const QJsonArray &line, Moment at)
{
    const QString kind = line.at(0).toString();
    m_writer.wait(at - m_setup.slow - m_writer.now());
    if (kind == QLatin1String("profiled")) {
        m_writer.say(qPrintable(line.at(1).toString()), filled(line.at(2).toString().toUtf8()));
    } else if (kind == QLatin1String("profiled-error")) {
        // A sentence, then the error's block.
        const AppleError error = errorOf(line.at(3));
        m_writer.say(qPrintable(line.at(1).toString()),
                     filled(line.at(2).toString().toUtf8()) +
                         appleErrorBlock({error}, error.description));
    } else if (kind == QLatin1String("profiled-fails")) {
        fails(line);
    } else if (kind == QLatin1String("refused")) {
        const QJsonArray error{QStringLiteral("MCSCEPErrorDomain"), 22013,
                               QStringLiteral("The SCEP server returned an invalid response.")};
        m_writer.say("default", "Could not retrieve issued certificate: " +
                                    appleErrorBlock({errorOf(error)}, errorOf(error).description));
        fails({kind, error});
    } else if (kind == QLatin1String("apple")) {
        m_log.add(m_writer.now(), qPrintable(line.at(2).toString()),
                  qPrintable(line.at(1).toString()), filled(line.at(3).toString().toUtf8()));
        m_writer.wait(2ms);
    } else {
        return {};
    }
    return m_writer.now() + m_setup.slow;
}

QMap<QString, QByteArray> GoldenIos::files(Moment from, Moment to)
{
    if (!m_setup.isQuiet) {
        m_log.addNoise(from - m_setup.slow, to - m_setup.slow, 160);
    }
    return {{QStringLiteral("ipad%1/console.log").arg(m_setup.number), m_log.text()}};
}
} // namespace

std::unique_ptr<GoldenDevice> goldenIos(GoldenWorld &world, const GoldenDeviceSetup &setup)
{
    return std::make_unique<GoldenIos>(world, setup);
}

} // namespace Scep::Examples
