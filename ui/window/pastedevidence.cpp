// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/pastedevidence.h"

#include "ui/window/windowlimits.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QMimeData>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QUrl>

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

/// The end of a name that is too long, because there it says what the file is.
QString fittingName(const QString &name)
{
    const auto octetsOf = [](QChar c) { return c < QChar(0x80) ? 1 : c < QChar(0x800) ? 2 : 3; };
    qsizetype begin = name.size();
    for (qsizetype octets = 0; begin > 0; --begin) {
        octets += octetsOf(name.at(begin - 1));
        if (octets > WindowLimits::NameOctets) {
            break;
        }
    }
    return name.sliced(begin);
}

/// A name given by others as one in our folder: neither path nor hidden. Empty: nothing is left.
QString plainName(const QString &given)
{
    QString name;
    for (const QChar c : fittingName(given)) {
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

PastedFiles PastedEvidence::files(const QMimeData *data)
{
    if (!isUsable(data)) {
        return {};
    }
    if (const QStringList paths = localPaths(data); !paths.isEmpty()) {
        return {.paths = paths, .faults = {}};
    }
    PastedFiles files;
    const auto take = [&](const QString &name, const QByteArray &octets) {
        if (const auto path = write(name, octets)) {
            files.paths.append(*path);
        } else {
            files.faults.append(Tr::tr("“%1”: %2").arg(name, path.error()));
        }
    };
    const QList<Attachment> given = attachments(*data);
    for (const auto &[format, name] : given) {
        const QString plain = plainName(name);
        take(plain.isEmpty() ? Tr::tr("Attachment", "name of a file") : plain, data->data(format));
    }
    if (given.isEmpty()) {
        // The name is what the case shows: it says where the lines come from.
        take(Tr::tr("Pasted text %1.txt", "name of a file").arg(++m_texts), data->text().toUtf8());
    }
    return files;
}

/// Fails with the reason.
std::expected<QString, QString> PastedEvidence::write(const QString &name, const QByteArray &octets)
{
    if (octets.isEmpty()) {
        return std::unexpected(Tr::tr("the other program handed over nothing"));
    }
    if (!m_folder) {
        m_folder = std::make_unique<QTemporaryDir>(); // made for its owner alone
    }
    // A folder each: what has the same name twice is two files.
    // Its name is what a device is called that nothing else names.
    const QString folder =
        m_folder->filePath(Tr::tr("Pasted %1", "name of a folder").arg(++m_files));
    QFile file(folder + u'/' + name);
    constexpr QFile::Permissions Owner = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    if (!m_folder->isValid() || !QDir().mkdir(folder, Owner)) {
        return std::unexpected(Tr::tr("there is no place for temporary files"));
    }
    if (!file.open(QIODevice::WriteOnly) || file.write(octets) != octets.size() || !file.flush()) {
        return std::unexpected(file.errorString());
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
