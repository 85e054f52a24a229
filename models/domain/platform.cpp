// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/platform.h"

#include <QCoreApplication>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Platform)
};
} // namespace

QString platformId(Platform platform)
{
    switch (platform) {
    case Platform::Unknown:
        return QStringLiteral("unknown");
    case Platform::Android:
        return QStringLiteral("android");
    case Platform::Ios:
        return QStringLiteral("ios");
    case Platform::MacOs:
        return QStringLiteral("macos");
    case Platform::Windows:
        return QStringLiteral("windows");
    case Platform::Server:
        return QStringLiteral("server");
    }
    return {};
}

QString platformDisplayName(Platform platform)
{
    switch (platform) {
    case Platform::Unknown:
        return Tr::tr("Unknown device");
    case Platform::Android:
        return QStringLiteral("Android");
    case Platform::Ios:
        return QStringLiteral("iOS/iPadOS");
    case Platform::MacOs:
        return QStringLiteral("macOS");
    case Platform::Windows:
        return QStringLiteral("Windows");
    case Platform::Server:
        return Tr::tr("Server");
    }
    return {};
}

} // namespace Scep
