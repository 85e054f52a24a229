// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/codemodel.h"

#include "models/item/roles.h"

namespace Scep {

namespace {
/// "0x800B0101 · CERT_E_EXPIRED": what is cut in a narrow list is the name, never the number.
QString titleOf(const CodeMeaning &meaning)
{
    const QString code = codeText(meaning);
    return meaning.name.isEmpty() || meaning.name == code
               ? code
               : CodeModel::tr("%1 · %2", "number and name").arg(code, meaning.name);
}

QString detailOf(const CodeMeaning &meaning)
{
    return CodeModel::tr("%1 · %2", "family and meaning")
        .arg(codeFamilyDisplayName(meaning.code.family), meaning.meaning);
}
} // namespace

CodeModel::CodeModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void CodeModel::setMeanings(const QList<CodeMeaning> &meanings)
{
    beginResetModel();
    m_meanings = meanings;
    endResetModel();
}

const CodeMeaning *CodeModel::meaning(const QModelIndex &index) const
{
    return checkIndex(index, CheckIndexOption::IndexIsValid) ? &m_meanings.at(index.row())
                                                             : nullptr;
}

int CodeModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_meanings.size());
}

QVariant CodeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const CodeMeaning &meaning = m_meanings.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return titleOf(meaning);
    case DetailRole:
        return detailOf(meaning);
    case Qt::AccessibleTextRole:
        return tr("%1, %2", "code, then family and meaning")
            .arg(titleOf(meaning), detailOf(meaning));
    case IdRole:
        return codeId(meaning);
    default:
        return {};
    }
}

} // namespace Scep
