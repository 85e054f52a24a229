// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/level.h"

#include <QCoreApplication>

#include <array>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Level)
};

constexpr std::array AllLevels{Level::Informational, Level::Low, Level::Medium, Level::High,
                               Level::Critical};
} // namespace

QString levelId(Level level)
{
    switch (level) {
    case Level::Informational:
        return QStringLiteral("informational");
    case Level::Low:
        return QStringLiteral("low");
    case Level::Medium:
        return QStringLiteral("medium");
    case Level::High:
        return QStringLiteral("high");
    case Level::Critical:
        return QStringLiteral("critical");
    }
    return {};
}

std::optional<Level> levelFromId(QStringView id)
{
    for (const Level level : AllLevels) {
        if (levelId(level) == id) {
            return level;
        }
    }
    return std::nullopt;
}

QString levelDisplayName(Level level)
{
    switch (level) {
    case Level::Informational:
        return Tr::tr("information");
    case Level::Low:
        return Tr::tr("low");
    case Level::Medium:
        return Tr::tr("medium");
    case Level::High:
        return Tr::tr("high");
    case Level::Critical:
        return Tr::tr("critical");
    }
    return {};
}

} // namespace Scep
