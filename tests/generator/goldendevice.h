// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/generator/clientwords.h"
#include "tests/generator/scepexchange.h"

#include <QByteArray>
#include <QJsonArray>
#include <QMap>
#include <QString>

#include <map>
#include <memory>
#include <optional>

namespace Scep::Examples {

/// How a device of a golden case is set up; see tests/golden/README.md for what the words mean.
struct GoldenDeviceSetup
{
    ServerClient platform = ServerClient::Android;
    QByteArray noiseSeed;              ///< of what the device says of other things
    int number = 1;                    ///< tells the devices of a case apart: user, keys, names
    QString form;                      ///< of the log; empty: the platform's most common one
    QString language;                  ///< "de", "pl", "ja"; empty: English
    std::chrono::milliseconds slow{0}; ///< how far the device's clock is behind
    bool isQuiet = false;              ///< nothing but what speaks of the certificate
};

/// What the server sees of a device, by the server's clock.
struct GoldenRequests
{
    struct Asked
    {
        Moment at;
        QByteArray operation; ///< "GetCACaps", "GetCACert"
    };
    QList<Asked> asked;
    std::optional<Moment> sent; ///< PKIOperation
};

/// The played public-key infrastructure, and what devices exchange in it: made once for all cases.
class GoldenWorld
{
public:
    struct Exchange
    {
        RequestPlan plan;
        ScepRequest request;
        ScepReply granted;
        ScepReply refused;
    };

    [[nodiscard]] const PkiWorld &pki() const { return m_pki; }
    /// When the first enrollment of every case begins.
    [[nodiscard]] static Moment start();
    [[nodiscard]] const Exchange &exchange(ServerClient platform, int number);

private:
    PkiWorld m_pki;
    std::map<std::pair<ServerClient, int>, Exchange> m_exchanges;
};

/// One device while its part of a golden case is played. All times are those of a clock that is
/// right; the device's own may be off.
class GoldenDevice
{
public:
    GoldenDevice(GoldenWorld &world, const GoldenDeviceSetup &setup)
        : m_setup(setup)
        , m_exchange(world.exchange(setup.platform, setup.number))
    {
    }
    virtual ~GoldenDevice() = default;
    Q_DISABLE_COPY_MOVE(GoldenDevice)

    /// Writes everything that a healthy enrollment says when it begins at that time.
    virtual void play(Moment at) = 0;
    /// When the @p nth thing of that kind was written: a text that the line holds, or the id of a
    /// Windows event.
    [[nodiscard]] std::optional<Moment> find(const QString &what, int nth) const
    {
        const std::optional<Moment> at = findLocal(what, nth);
        return at ? std::optional(*at + m_setup.slow) : at;
    }
    virtual void dropAfter(Moment at) = 0;
    /// Writes one line of a case's table; the time of what follows, or nothing when it is not for
    /// this device.
    [[nodiscard]] virtual std::optional<Moment> write(const QJsonArray &line, Moment at) = 0;
    /// All files, with noise between the two times.
    [[nodiscard]] virtual QMap<QString, QByteArray> files(Moment from, Moment to) = 0;

    [[nodiscard]] virtual GoldenRequests requests() const = 0;
    [[nodiscard]] virtual QString policyId() const = 0; ///< Intune's
    [[nodiscard]] ServerClient platform() const { return m_setup.platform; }
    /// Its pkiMessage.
    [[nodiscard]] QByteArray message() const { return m_exchange.request.message; }
    /// Of the issued certificate.
    [[nodiscard]] QString thumbprintText() const
    {
        return thumbprint(m_exchange.granted.certificate.get());
    }

protected:
    /// The same as find() by the device's own clock.
    [[nodiscard]] virtual std::optional<Moment> findLocal(const QString &what, int nth) const = 0;

    const GoldenDeviceSetup m_setup;
    const GoldenWorld::Exchange &m_exchange;
};

/// The device's keys and names come from @p world, which outlives it.
[[nodiscard]] std::unique_ptr<GoldenDevice> goldenDevice(GoldenWorld &world,
                                                         const GoldenDeviceSetup &setup);

[[nodiscard]] std::unique_ptr<GoldenDevice> goldenAndroid(GoldenWorld &world,
                                                          const GoldenDeviceSetup &setup);
[[nodiscard]] std::unique_ptr<GoldenDevice> goldenIos(GoldenWorld &world,
                                                      const GoldenDeviceSetup &setup);
[[nodiscard]] std::unique_ptr<GoldenDevice> goldenWindows(GoldenWorld &world,
                                                          const GoldenDeviceSetup &setup);

} // namespace Scep::Examples
