// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/pki/keytypes.h"

#include <openssl/err.h>
#include <openssl/evp.h>

#include <mutex>

namespace Scep {

void prepareKeyTypes()
{
    static std::once_flag isDone;
    std::call_once(isDone, [] {
        ERR_set_mark(); // a library without one of them is none that failed
        for (const char *name : {"RSA", "RSA-PSS", "EC", "ED25519", "ED448", "X25519", "X448",
                                 "DSA", "DH", "ML-DSA-44", "ML-DSA-65", "ML-DSA-87"}) {
            // The library keeps what was looked up.
            EVP_KEYMGMT_free(EVP_KEYMGMT_fetch(nullptr, name, nullptr));
        }
        ERR_pop_to_mark();
    });
}

} // namespace Scep
