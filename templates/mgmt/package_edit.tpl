{{%AUTOESCAPE context="HTML"}}<nav class="crumbs" aria-label="Breadcrumb"><a href="/mgmt/index.html">Mgmt</a> <span aria-hidden="true">/</span> <a href="/mgmt/packages.html">Packages</a> <span aria-hidden="true">/</span> <span aria-current="page">{{HEADING}}</span></nav>
{{>CONFLICT}}
<div class="page-head mb"><div class="grow"><h1>{{HEADING}}</h1></div></div>
<form class="card mb5" method="post" action="/mgmt/package_edit.html" novalidate>
  <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="id" value="{{F_ID}}"><input type="hidden" name="once" value="{{F_ONCE}}"><input type="hidden" name="version" value="{{F_VERSION}}">
  <div class="card-body stack">
    {{#KEPT}}<dl class="facts">
      <dt>Code</dt><dd><span class="copy mono">{{CODE}}</span></dd>
      <dt>Product</dt><dd>{{PRODUCT}}</dd>
      <dt>For</dt><dd>{{ROLE}}</dd>
      <dt>Running subscriptions</dt><dd>{{RUNNING}}; they keep their price and what is included</dd>
    </dl>{{/KEPT}}
    {{#FRESH}}
    <div class="field{{#F_CODE_INVALID}} field-error{{/F_CODE_INVALID}}">
      <label for="code">Code</label>
      <span class="hint" id="code-hint">Letters, digits, hyphens; it stays for ever. For example linux-xl</span>
      {{>F_CODE_ERROR}}
      <input id="code" name="code" type="text" class="w-m" value="{{F_CODE}}" autocomplete="off" maxlength="32" spellcheck="false" aria-describedby="code-hint code-error"{{#F_CODE_INVALID}} aria-invalid="true"{{/F_CODE_INVALID}}>
    </div>
    <div class="field w-m{{#F_SVC_INVALID}} field-error{{/F_SVC_INVALID}}">
      <label for="svc">Product</label>
      {{>F_SVC_ERROR}}
      <select id="svc" name="svc" aria-describedby="svc-error"{{#F_SVC_INVALID}} aria-invalid="true"{{/F_SVC_INVALID}}><option value="">Choose a product</option>{{#SVC_OPTION}}<option value="{{VALUE}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{WORDS}}</option>{{/SVC_OPTION}}</select>
    </div>
    <div class="field w-m{{#F_ROLE_INVALID}} field-error{{/F_ROLE_INVALID}}">
      <label for="role">For</label>
      {{>F_ROLE_ERROR}}
      <select id="role" name="role" aria-describedby="role-error"{{#F_ROLE_INVALID}} aria-invalid="true"{{/F_ROLE_INVALID}}><option value="">Choose what it is</option>{{#ROLE_OPTION}}<option value="{{VALUE}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{WORDS}}</option>{{/ROLE_OPTION}}</select>
    </div>
    {{/FRESH}}
    <div class="field{{#F_NAME_INVALID}} field-error{{/F_NAME_INVALID}}">
      <label for="name">Name</label>
      {{>F_NAME_ERROR}}
      <input id="name" name="name" type="text" class="w-m" value="{{F_NAME}}" autocomplete="off" maxlength="60" aria-describedby="name-error"{{#F_NAME_INVALID}} aria-invalid="true"{{/F_NAME_INVALID}}>
    </div>
    <div class="field{{#F_DETAIL_INVALID}} field-error{{/F_DETAIL_INVALID}}">
      <label for="detail">What stands under the name <span class="opt">(optional)</span></label>
      <span class="hint" id="detail-hint">Parts separated by a comma and a blank</span>
      {{>F_DETAIL_ERROR}}
      <input id="detail" name="detail" type="text" class="w-l" value="{{F_DETAIL}}" autocomplete="off" maxlength="120" aria-describedby="detail-hint detail-error"{{#F_DETAIL_INVALID}} aria-invalid="true"{{/F_DETAIL_INVALID}}>
    </div>
    <div class="field-row">
    <div class="field{{#F_DISK_INVALID}} field-error{{/F_DISK_INVALID}}">
      <label for="disk">Disk in GB</label>
      {{>F_DISK_ERROR}}
      <input id="disk" name="disk" type="text" class="w-xs" value="{{F_DISK}}" autocomplete="off" maxlength="9" inputmode="numeric" aria-describedby="disk-error"{{#F_DISK_INVALID}} aria-invalid="true"{{/F_DISK_INVALID}}>
    </div>
    <div class="field{{#F_IPS_INVALID}} field-error{{/F_IPS_INVALID}}">
      <label for="ips">IP addresses</label>
      {{>F_IPS_ERROR}}
      <input id="ips" name="ips" type="text" class="w-xs" value="{{F_IPS}}" autocomplete="off" maxlength="9" inputmode="numeric" aria-describedby="ips-error"{{#F_IPS_INVALID}} aria-invalid="true"{{/F_IPS_INVALID}}>
    </div>
    <div class="field{{#F_BANDWIDTH_INVALID}} field-error{{/F_BANDWIDTH_INVALID}}">
      <label for="bandwidth">Bandwidth in GB a month</label>
      {{>F_BANDWIDTH_ERROR}}
      <input id="bandwidth" name="bandwidth" type="text" class="w-xs" value="{{F_BANDWIDTH}}" autocomplete="off" maxlength="9" inputmode="numeric" aria-describedby="bandwidth-error"{{#F_BANDWIDTH_INVALID}} aria-invalid="true"{{/F_BANDWIDTH_INVALID}}>
    </div>
    <div class="field{{#F_BACKUP_INVALID}} field-error{{/F_BACKUP_INVALID}}">
      <label for="backup">Backup space in GB</label>
      {{>F_BACKUP_ERROR}}
      <input id="backup" name="backup" type="text" class="w-xs" value="{{F_BACKUP}}" autocomplete="off" maxlength="9" inputmode="numeric" aria-describedby="backup-error"{{#F_BACKUP_INVALID}} aria-invalid="true"{{/F_BACKUP_INVALID}}>
    </div>
    </div>
    <div class="field{{#F_MOST_INVALID}} field-error{{/F_MOST_INVALID}}">
      <label for="most">Most per order</label>
      <span class="hint" id="most-hint">Add-ons only: how many one order may have; 0 takes it out of the order form</span>
      {{>F_MOST_ERROR}}
      <input id="most" name="most" type="text" class="w-xs" value="{{F_MOST}}" autocomplete="off" maxlength="3" inputmode="numeric" aria-describedby="most-hint most-error"{{#F_MOST_INVALID}} aria-invalid="true"{{/F_MOST_INVALID}}>
    </div>
    <div class="field-row">
    <div class="field{{#F_PRICE_1_INVALID}} field-error{{/F_PRICE_1_INVALID}}">
      <label for="price-1">Price for 1 month</label>
      {{>F_PRICE_1_ERROR}}
      <div class="affix w-s"><span aria-hidden="true">$</span><input id="price-1" name="price-1" type="text" inputmode="decimal" value="{{F_PRICE_1}}" autocomplete="off" maxlength="14" aria-describedby="price-1-error"{{#F_PRICE_1_INVALID}} aria-invalid="true"{{/F_PRICE_1_INVALID}}></div>
    </div>
    <div class="field{{#F_PRICE_6_INVALID}} field-error{{/F_PRICE_6_INVALID}}">
      <label for="price-6">Price for 6 months</label>
      {{>F_PRICE_6_ERROR}}
      <div class="affix w-s"><span aria-hidden="true">$</span><input id="price-6" name="price-6" type="text" inputmode="decimal" value="{{F_PRICE_6}}" autocomplete="off" maxlength="14" aria-describedby="price-6-error"{{#F_PRICE_6_INVALID}} aria-invalid="true"{{/F_PRICE_6_INVALID}}></div>
    </div>
    <div class="field{{#F_PRICE_12_INVALID}} field-error{{/F_PRICE_12_INVALID}}">
      <label for="price-12">Price for 12 months</label>
      {{>F_PRICE_12_ERROR}}
      <div class="affix w-s"><span aria-hidden="true">$</span><input id="price-12" name="price-12" type="text" inputmode="decimal" value="{{F_PRICE_12}}" autocomplete="off" maxlength="14" aria-describedby="price-12-error"{{#F_PRICE_12_INVALID}} aria-invalid="true"{{/F_PRICE_12_INVALID}}></div>
    </div>
    <div class="field{{#F_SETUP_INVALID}} field-error{{/F_SETUP_INVALID}}">
      <label for="setup">Setup, once</label>
      {{>F_SETUP_ERROR}}
      <div class="affix w-s"><span aria-hidden="true">$</span><input id="setup" name="setup" type="text" inputmode="decimal" value="{{F_SETUP}}" autocomplete="off" maxlength="14" aria-describedby="setup-error"{{#F_SETUP_INVALID}} aria-invalid="true"{{/F_SETUP_INVALID}}></div>
    </div>
    </div>
    <div class="field-row">
    <div class="field{{#F_FROM_INVALID}} field-error{{/F_FROM_INVALID}}">
      <label for="from">Offered from</label>
      <span class="hint" id="from-hint">Like 2026-11-27</span>
      {{>F_FROM_ERROR}}
      <input id="from" name="from" type="text" class="w-s" value="{{F_FROM}}" autocomplete="off" maxlength="10" aria-describedby="from-hint from-error"{{#F_FROM_INVALID}} aria-invalid="true"{{/F_FROM_INVALID}}>
    </div>
    <div class="field{{#F_UNTIL_INVALID}} field-error{{/F_UNTIL_INVALID}}">
      <label for="until">Offered until <span class="opt">(optional)</span></label>
      <span class="hint" id="until-hint">The last day</span>
      {{>F_UNTIL_ERROR}}
      <input id="until" name="until" type="text" class="w-s" value="{{F_UNTIL}}" autocomplete="off" maxlength="10" aria-describedby="until-hint until-error"{{#F_UNTIL_INVALID}} aria-invalid="true"{{/F_UNTIL_INVALID}}>
    </div>
    <div class="field{{#F_POSITION_INVALID}} field-error{{/F_POSITION_INVALID}}">
      <label for="position">Position</label>
      <span class="hint" id="position-hint">Lower ones come first</span>
      {{>F_POSITION_ERROR}}
      <input id="position" name="position" type="text" class="w-xs" value="{{F_POSITION}}" autocomplete="off" maxlength="5" inputmode="numeric" aria-describedby="position-hint position-error"{{#F_POSITION_INVALID}} aria-invalid="true"{{/F_POSITION_INVALID}}>
    </div>
    </div>
    <div class="row"><button class="btn btn-primary" name="go" value="save" data-busy="Saving">Save package</button> <a class="btn" href="/mgmt/packages.html">Leave it as it is</a></div>
  </div>
</form>
{{#RETIRE}}<form class="card" method="post" action="/mgmt/package_edit.html">
  <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="id" value="{{ID}}"><input type="hidden" name="version" value="{{VERSION}}">
  <div class="card-body row"><p class="grow">Retired, it can not be ordered from now on. Whoever has it keeps it, and it can be offered again.</p><button class="btn" name="go" value="retire">Retire {{CODE}}</button></div>
</form>{{/RETIRE}}{{#OFFER}}<form class="card" method="post" action="/mgmt/package_edit.html">
  <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="id" value="{{ID}}"><input type="hidden" name="version" value="{{VERSION}}">
  <div class="card-body row"><p class="grow">It is not on offer. Offered again, it can be ordered at once.</p><button class="btn" name="go" value="offer">Offer {{CODE}} again</button></div>
</form>{{/OFFER}}
