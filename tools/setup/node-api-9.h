/*
 * Included before better-sqlite3's own sources when it is compiled for an Electron with Node-API 9.
 *
 * It keeps references to strings and numbers, which Node-API allows since version 10 only. Here such a value is put
 * into an array and the array is referenced. (Declaring the module "experimental" lifts the same limit, but with it
 * Electron 33 was seen to abort when the garbage collector met a statement.)
 */
#include <node_api.h>

#include <unordered_set>

/** Which references stand for an array around the value. Never freed: garbage is collected until the very end. */
inline std::unordered_set<napi_ref>& BoxedReferences() {
	static thread_local auto* boxed = new std::unordered_set<napi_ref>();
	return *boxed;
}

inline napi_status CreateReferenceToAny(napi_env env, napi_value value, uint32_t count, napi_ref* result) {
	napi_valuetype type;
	napi_status status = napi_typeof(env, value, &type);
	if (status != napi_ok) return status;
	if (type == napi_object || type == napi_function || type == napi_external || type == napi_symbol)
		return napi_create_reference(env, value, count, result);

	napi_value box;
	status = napi_create_array_with_length(env, 1, &box);
	if (status == napi_ok) status = napi_set_element(env, box, 0, value);
	if (status == napi_ok) status = napi_create_reference(env, box, count, result);
	if (status == napi_ok) BoxedReferences().insert(*result);
	return status;
}

inline napi_status GetReferencedValue(napi_env env, napi_ref reference, napi_value* result) {
	napi_status status = napi_get_reference_value(env, reference, result);
	if (status != napi_ok || *result == nullptr || BoxedReferences().count(reference) == 0) return status;
	return napi_get_element(env, *result, 0, result);
}

inline napi_status DeleteReference(napi_env env, napi_ref reference) {
	BoxedReferences().erase(reference);
	return napi_delete_reference(env, reference);
}

#define napi_create_reference CreateReferenceToAny
#define napi_get_reference_value GetReferencedValue
#define napi_delete_reference DeleteReference
