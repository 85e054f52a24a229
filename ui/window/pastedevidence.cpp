// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/pastedevidence.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QMimeData>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QUrl>

#include <algorithm>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(PastedEvidence)
};
/// A file that is handed over as its octets, as browsers do with what they show and mail programs
/// with attachments: its format, and its name if it has one.
struct Attachment
{
    QString format;
    QString name;
};

QList<Attachment> attachments(const QMimeData &data)
{
    static const QRegularExpression pattern(
        QStringLiteral("^application/octet-stream(?:\\s*;\\s*name=\"?([^\"]*)\"?)?$"),
        QRegularExpression::CaseInsensitiveOption);
    QList<Attachment> found;
    const QStringList formats = data.formats();
    for (const QString &format : formats) {
        if (const auto match = pattern.match(format); match.hasMatch()) {
            found.append({format, match.captured(1)});
        }
    }
    return found;
}

/// A name given by others as one in our folder: neither path nor hidden. Empty: nothing is left.
QString plainName(const QString &given)
{
    constexpr qsizetype MostCharacters = 120;
    QString name;
    for (const QChar c : given.last(std::min(MostCharacters, given.size()))) {
        const bool isPlain = c.isLetterOrNumber() || QStringLiteral(" .-_()").contains(c);
        const bool isLeading = c == u'.' || c == u'-' || c == u' ';
        if (!name.isEmpty() || (isPlain && !isLeading)) {
            name += isPlain ? c : u'-';
        }
    }
    return name.trimmed();
}
} // namespace

PastedEvidence::PastedEvidence() = default;
PastedEvidence::~PastedEvidence() = default;

bool PastedEvidence::isUsable(const QMimeData *data)
{
    return data != nullptr && (!localPaths(data).isEmpty() || !attachments(*data).isEmpty() ||
                               !data->text().trimmed().isEmpty());
}

QStringList PastedEvidence::files(const QMimeData *data)
{
    if (!isUsable(data)) {
        return {};
    }
    if (const QStringList paths = localPaths(data); !paths.isEmpty()) {
        return paths;
    }
    QStringList paths;
    for (const auto &[format, name] : attachments(*data)) {
        const QString plain = plainName(name);
        paths.append(write(plain.isEmpty() ? Tr::tr("Attachment", "name of a file") : plain,
                           data->data(format)));
    }
    if (paths.isEmpty()) {
        // The name is what the case shows: it says where the lines come from.
        paths.append(write(Tr::tr("Pasted text %1.txt", "name of a file").arg(++m_texts),
                           data->text().toUtf8()));
    }
    paths.removeAll(QString());
    return paths;
}

/// Empty: there are no octets, or the file cannot be written.
QString PastedEvidence::write(const QString &name, const QByteArray &octets)
{
    if (!m_folder) {
        m_folder = std::make_unique<QTemporaryDir>(); // made for its owner alone
    }
    // A folder each: what has the same name twice is two files.
    const QString folder = m_folder->filePath(QString::number(++m_files));
    QFile file(folder + u'/' + name);
    constexpr QFile::Permissions Owner = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    if (octets.isEmpty() || !m_folder->isValid() || !QDir().mkdir(folder, Owner) ||
        !file.open(QIODevice::WriteOnly) || file.write(octets) != octets.size() || !file.flush()) {
        return {};
    }
    return file.fileName();
}

QStringList localPaths(const QMimeData *data)
{
    QStringList paths;
    for (const QUrl &url : data->urls()) {
        if (url.isLocalFile()) {
            paths.append(url.toLocalFile());
        }
    }
    return paths;
}

} // namespace Scep
