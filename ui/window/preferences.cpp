// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/preferences.h"

#include <QFile>
#include <QSettings>
#include <QVariant>

#include <algorithm>
#include <array>
#include <utility>

namespace Scep {

namespace {
constexpr std::array Names{std::pair(Theme::System, QLatin1StringView("system")),
                           std::pair(Theme::Light, QLatin1StringView("light")),
                           std::pair(Theme::Dark, QLatin1StringView("dark")),
                           std::pair(Theme::HighContrast, QLatin1StringView("high-contrast"))};

const QString &themeKey()
{
    static const QString key = QStringLiteral("appearance/theme");
    return key;
}

const QString &languageKey()
{
    static const QString key = QStringLiteral("appearance/language");
    return key;
}

const QString &rulesKey()
{
    static const QString key = QStringLiteral("rules/folder");
    return key;
}

const QString &logFontKey()
{
    static const QString key = QStringLiteral("appearance/logFont");
    return key;
}

const QString &logFontPointsKey()
{
    static const QString key = QStringLiteral("appearance/logFontPoints");
    return key;
}

const QString &zoneKey()
{
    static const QString key = QStringLiteral("appearance/localZone");
    return key;
}

const QString &columnsKey()
{
    static const QString key = QStringLiteral("appearance/logColumns");
    return key;
}

const QString &embeddedKey()
{
    static const QString key = QStringLiteral("cases/embeddedBytes");
    return key;
}

/// A code as ours are; anything else would be looked for in vain.
QString languageOf(const QString &text)
{
    const auto isLetter = [](QChar c) { return c >= u'a' && c <= u'z'; };
    return text.size() == 2 && std::ranges::all_of(text, isLetter) ? text : QString();
}

void keep(QSettings &settings, const QString &key, const QVariant &value, const QVariant &standard)
{
    if (value == standard) {
        settings.remove(key);
    } else {
        settings.setValue(key, value);
    }
}
} // namespace

Preferences loadPreferences(const QSettings &settings)
{
    Preferences preferences;
    preferences.theme = themeOf(settings.value(themeKey()).toString(), preferences.theme);
    preferences.language = languageOf(settings.value(languageKey()).toString());
    preferences.rulesFolder = settings.value(rulesKey()).toString();
    preferences.logFont = settings.value(logFontKey()).toString();
    const int points = settings.value(logFontPointsKey()).toInt();
    if (points >= SmallestLogFont && points <= LargestLogFont) {
        preferences.logFontPoints = points;
    }
    preferences.isZoneLocal = settings.value(zoneKey()).toBool();
    preferences.linesUpColumns = settings.value(columnsKey(), preferences.linesUpColumns).toBool();
    bool isNumber = false;
    const qint64 bytes = settings.value(embeddedKey()).toLongLong(&isNumber);
    if (isNumber) {
        preferences.embeddedBytes =
            std::clamp<qint64>(bytes, 0, CaseFileLimits::LargestEmbeddedBytes);
    }
    return preferences;
}

void savePreferences(const Preferences &preferences, QSettings &settings)
{
    const Preferences standard;
    keep(settings, themeKey(), themeName(preferences.theme), themeName(standard.theme));
    keep(settings, languageKey(), preferences.language, standard.language);
    keep(settings, rulesKey(), preferences.rulesFolder, standard.rulesFolder);
    keep(settings, logFontKey(), preferences.logFont, standard.logFont);
    keep(settings, logFontPointsKey(), preferences.logFontPoints, standard.logFontPoints);
    keep(settings, zoneKey(), preferences.isZoneLocal, standard.isZoneLocal);
    keep(settings, columnsKey(), preferences.linesUpColumns, standard.linesUpColumns);
    keep(settings, embeddedKey(), preferences.embeddedBytes, standard.embeddedBytes);
    settings.sync();
    restrictToOwner(settings);
}

bool restrictToOwner(const QSettings &settings)
{
    constexpr QFile::Permissions Owner = QFile::ReadOwner | QFile::WriteOwner;
    const QString path = settings.fileName();
    return !QFile::exists(path) || QFile::setPermissions(path, Owner);
}

Theme themeOf(const QString &name, Theme otherwise)
{
    const auto *found =
        std::ranges::find(Names, name, [](const auto &pair) { return QString(pair.second); });
    return found != Names.cend() ? found->first : otherwise;
}

QString themeName(Theme theme)
{
    const auto *found = std::ranges::find(Names, theme, &decltype(Names)::value_type::first);
    return found != Names.cend() ? QString(found->second) : QString();
}

} // namespace Scep
