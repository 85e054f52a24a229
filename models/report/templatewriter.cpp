// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/report/templatewriter.h"

#include "models/report/reportcontext.h"
#include "models/report/reportlimits.h"
#include "models/report/reporttexts.h"
#include "models/report/textform.h"

#include <KTextTemplate/Context>
#include <KTextTemplate/Engine>
#include <KTextTemplate/Template>
#include <KTextTemplate/TemplateLoader>

#include <QCoreApplication>
#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(TemplateWriter)
};

/// Gives templates by name: the person's own ones first, then those that are built in.
class TemplateFiles : public KTextTemplate::AbstractTemplateLoader
{
public:
    explicit TemplateFiles(const QString &folder)
    {
        if (!folder.isEmpty()) {
            m_folders.append(folder);
        }
        m_folders.append(u":/templates"_s);
    }

    [[nodiscard]] KTextTemplate::Template
    loadByName(const QString &name, const KTextTemplate::Engine *engine) const override
    {
        QFile file(path(name));
        if (!file.open(QIODevice::ReadOnly)) {
            return {};
        }
        return engine->newTemplate(QString::fromUtf8(file.read(ReportLimits::TemplateBytes)), name);
    }

    [[nodiscard]] bool canLoadTemplate(const QString &name) const override
    {
        return !path(name).isEmpty();
    }

    /// A report is one file: its templates have no media beside them.
    [[nodiscard]] std::pair<QString, QString> getMediaUri(const QString &) const override
    {
        return {};
    }

private:
    [[nodiscard]] QString path(const QString &name) const
    {
        if (name.contains(u'/') || name.contains(u'\\')) {
            return {}; // by name alone: a template reads no other files
        }
        for (const QString &folder : m_folders) {
            const QString path = QDir(folder).filePath(name);
            if (QFile::exists(path)) {
                return path;
            }
        }
        return {};
    }

    QStringList m_folders;
};

QString dataUrl(const QByteArray &logo)
{
    const QString type = imageType(logo);
    return type.isEmpty()
               ? QString()
               : u"data:"_s + type + u";base64,"_s + QString::fromLatin1(logo.toBase64());
}

std::expected<QByteArray, QString> write(const QString &name, const Report &report, Markup markup,
                                         const TemplateOptions &options)
{
    KTextTemplate::Engine engine;
    engine.addTemplateLoader(QSharedPointer<TemplateFiles>::create(options.folder));
    const KTextTemplate::Template page = engine.loadByName(name);
    QVariantHash values = reportContext(withVisibleTexts(report), markup);
    values.insert(u"logo"_s, dataUrl(options.logo));
    KTextTemplate::Context context(values);
    context.setAutoEscape(markup == Markup::Html);
    const QString text =
        page->error() == KTextTemplate::NoError ? page->render(&context) : QString();
    if (page->error() != KTextTemplate::NoError) {
        return std::unexpected(
            Tr::tr("The template '%1' is at fault: %2").arg(name, page->errorString()));
    }
    return (markup == Markup::Markdown ? tidiedMarkdown(text) : text).toUtf8();
}
} // namespace

QString imageType(const QByteArray &bytes)
{
    if (bytes.startsWith("\x89PNG\r\n\x1a\n")) {
        return u"image/png"_s;
    }
    if (bytes.startsWith("\xff\xd8\xff")) {
        return u"image/jpeg"_s;
    }
    const QByteArray begin = bytes.first(std::min<qsizetype>(bytes.size(), 1024)).trimmed();
    const bool isSvg = begin.startsWith('<') && begin.contains("<svg");
    return isSvg ? u"image/svg+xml"_s : QString();
}

std::expected<QByteArray, QString> htmlOf(const Report &report, const TemplateOptions &options)
{
    return write(u"report.html"_s, report, Markup::Html, options);
}

std::expected<QByteArray, QString> markdownOf(const Report &report, const TemplateOptions &options)
{
    return write(u"report.md"_s, report, Markup::Markdown, options);
}

} // namespace Scep
