// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/generator/goldendevice.h"

#include "tests/generator/androidscep.h"
#include "tests/generator/applescep.h"
#include "tests/generator/windowsscep.h"

namespace Scep::Examples {

using namespace std::chrono_literals;

namespace {
RequestPlan planFor(ServerClient platform, const QByteArray &seed, const QString &upn, Moment at)
{
    switch (platform) {
    case ServerClient::Android:
        return androidPlan(seed, upn, at);
    case ServerClient::Apple:
        return applePlan(seed, upn, at);
    case ServerClient::Windows:
        break;
    }
    return windowsPlan(seed, upn, at);
}
} // namespace

Moment GoldenWorld::start()
{
    return moment(std::chrono::April / 14 / 2026, 8h, 20min, 5s + 300ms);
}

const GoldenWorld::Exchange &GoldenWorld::exchange(ServerClient platform, int number)
{
    Exchange &exchange = m_exchanges[{platform, number}];
    if (exchange.plan.seed.isEmpty()) {
        const QByteArray seed = "golden/" + QByteArray::number(static_cast<int>(platform)) + '/' +
                                QByteArray::number(number);
        const QString user = QStringLiteral("user%1@contoso.example").arg(number);
        exchange.plan = planFor(platform, seed, user, start() + 3s);
        exchange.request = makeRequest(m_pki, exchange.plan);
        exchange.granted = grant(m_pki, exchange.plan, exchange.request,
                                 {.seed = seed,
                                  .subject = exchange.plan.subject,
                                  .upn = user,
                                  .at = start() + 4s,
                                  .requestId = 4100U + static_cast<quint32>(number)});
        exchange.refused = refuse(m_pki, exchange.plan, exchange.request, {});
    }
    return exchange;
}

std::unique_ptr<GoldenDevice> goldenDevice(GoldenWorld &world, const GoldenDeviceSetup &setup)
{
    switch (setup.platform) {
    case ServerClient::Android:
        return goldenAndroid(world, setup);
    case ServerClient::Apple:
        return goldenIos(world, setup);
    case ServerClient::Windows:
        break;
    }
    return goldenWindows(world, setup);
}

} // namespace Scep::Examples
