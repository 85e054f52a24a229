// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/generator/scepexchange.h"

#include <QByteArray>
#include <QJsonArray>
#include <QMap>
#include <QString>

#include <map>
#include <memory>
#include <optional>

namespace Scep::Examples {

enum class GoldenPlatform { Android, Ios, Windows };

/// How a device of a golden case is set up; see tests/golden/README.md for what the words mean.
struct GoldenDeviceSetup
{
    GoldenPlatform platform = GoldenPlatform::Android;
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

/// One device while its part of a golden case is played. All times are those of a clock that is
/// right; the device's own may be off.
class GoldenDevice
{
public:
    virtual ~GoldenDevice() = default;

    /// Writes everything that a healthy enrollment says when it begins at that time.
    virtual void play(Moment at) = 0;
    /// When the @p nth thing of that kind was written: a text that the line holds, or the id of a
    /// Windows event.
    [[nodiscard]] virtual std::optional<Moment> find(const QString &what, int nth) const = 0;
    virtual void dropAfter(Moment at) = 0;
    /// Writes one line of a case's table; the time of what follows, or nothing when it is not for
    /// this device.
    [[nodiscard]] virtual std::optional<Moment> write(const QJsonArray &line, Moment at) = 0;
    /// All files, with noise between the two times.
    [[nodiscard]] virtual QMap<QString, QByteArray> files(Moment from, Moment to) = 0;

    [[nodiscard]] virtual GoldenPlatform platform() const = 0;
    [[nodiscard]] virtual GoldenRequests requests() const = 0;
    [[nodiscard]] virtual QByteArray message() const = 0;     ///< its pkiMessage
    [[nodiscard]] virtual QString policyId() const = 0;       ///< Intune's
    [[nodiscard]] virtual QString thumbprintText() const = 0; ///< of the issued certificate
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
    [[nodiscard]] const Exchange &exchange(GoldenPlatform platform, int number);

private:
    PkiWorld m_pki;
    std::map<std::pair<GoldenPlatform, int>, Exchange> m_exchanges;
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
