// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace Scep {

namespace {
/// What tells our translators from others of the application.
constexpr QLatin1StringView TranslatorName("scep-workbench-language");

/// Installs the catalogue that fits the locale, and says in which language it is; empty if none.
QString install(const QLocale &locale, const QString &catalogue, const QString &folder)
{
    auto *translator = new QTranslator(QCoreApplication::instance());
    if (!translator->load(locale, catalogue, QStringLiteral("_"), folder)) {
        delete translator;
        return {};
    }
    translator->setObjectName(TranslatorName);
    QCoreApplication::installTranslator(translator);
    return translator->language();
}

void removeTranslations()
{
    const auto installed = QCoreApplication::instance()->findChildren<QTranslator *>(
        TranslatorName, Qt::FindDirectChildrenOnly);
    for (QTranslator *translator : installed) {
        QCoreApplication::removeTranslator(translator);
        delete translator;
    }
}

/// English too is a catalogue: it holds the plural forms.
QString installOwn(const QLocale &locale)
{
    return install(locale, QStringLiteral("scep-workbench"), QStringLiteral(":/i18n"));
}
} // namespace

QString installTranslations(const QString &preferred)
{
    static bool isLocalePreferred = false;
    removeTranslations();
    if (!preferred.isEmpty()) {
        QLocale::setDefault(QLocale(preferred));
    } else if (isLocalePreferred) {
        QLocale::setDefault(QLocale::system());
    }
    isLocalePreferred = !preferred.isEmpty();
    QString language = installOwn(QLocale());
    if (language.isEmpty()) {
        language = installOwn(QLocale(QLocale::English));
    }
    // Qt's own words in the same language as ours: no window in two languages.
    install(QLocale(language), QStringLiteral("qtbase"),
            QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    return QLocale::languageToCode(QLocale(language).language());
}

void installNeutralLanguage()
{
    QLocale::setDefault(QLocale::c());
    installOwn(QLocale(QLocale::English));
}

void installLanguage(const QLocale &locale)
{
    installOwn(locale);
}

} // namespace Scep
