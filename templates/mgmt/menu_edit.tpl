{{%AUTOESCAPE context="HTML"}}<nav class="crumbs" aria-label="Breadcrumb"><a href="/mgmt/index.html">Mgmt</a> <span aria-hidden="true">/</span> <a href="/mgmt/menu.html">Menu</a> <span aria-hidden="true">/</span> <span aria-current="page">{{#ADDS}}Add an entry{{/ADDS}}{{#CHANGES}}{{LABEL}}{{/CHANGES}}</span></nav>
<div class="page-head"><div>
  <h1>{{#ADDS}}Add a menu entry{{/ADDS}}{{#CHANGES}}Edit {{LABEL}}{{/CHANGES}}</h1>
  <p>Everybody sees the change with the next page they open.</p>
</div></div>
{{>CONFLICT}}
<form class="card w-l" method="post" action="/mgmt/menu_edit.html" novalidate>
  <input type="hidden" name="csrf" value="{{CSRF}}">
  {{#ADDS}}<input type="hidden" name="once" value="{{F_ONCE}}">{{/ADDS}}{{#CHANGES}}<input type="hidden" name="id" value="{{F_ID}}"><input type="hidden" name="version" value="{{F_VERSION}}">{{/CHANGES}}
  <div class="card-body stack">
    <div class="field{{#F_LABEL_INVALID}} field-error{{/F_LABEL_INVALID}}">
      <label for="label">Label</label>
      {{>F_LABEL_ERROR}}
      <input id="label" name="label" value="{{F_LABEL}}" maxlength="60" autocomplete="off" aria-describedby="label-error"{{#F_LABEL_INVALID}} aria-invalid="true"{{/F_LABEL_INVALID}}>
    </div>
    <div class="field{{#F_ADDRESS_INVALID}} field-error{{/F_ADDRESS_INVALID}}">
      <label for="address">Address <span class="opt">(optional for a heading)</span></label>
      <span class="hint" id="address-hint">A page of this site, like /mgmt/arrears.html, or an address that begins with https://. A heading has none.</span>
      {{>F_ADDRESS_ERROR}}
      <input id="address" name="address" class="mono" value="{{F_ADDRESS}}" maxlength="300" autocomplete="off" autocapitalize="none" spellcheck="false" aria-describedby="address-hint address-error"{{#F_ADDRESS_INVALID}} aria-invalid="true"{{/F_ADDRESS_INVALID}}>
    </div>
    <label class="check"><input type="checkbox" name="own-window" value="1"{{#OWN_WINDOW}} checked{{/OWN_WINDOW}}> Opens in its own window</label>
    <div class="field{{#F_PARENT_INVALID}} field-error{{/F_PARENT_INVALID}}">
      <label for="parent">Below</label>
      {{>F_PARENT_ERROR}}
      <select id="parent" name="parent" class="w-m" aria-describedby="parent-error"{{#F_PARENT_INVALID}} aria-invalid="true"{{/F_PARENT_INVALID}}>
        <option value=""{{#IN_BAR}} selected{{/IN_BAR}}>The bar itself</option>{{#PARENT}}
        <option value="{{PARENT_ID}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{PARENT_NAME}}</option>{{/PARENT}}
      </select>
    </div>
    <div class="field{{#F_POSITION_INVALID}} field-error{{/F_POSITION_INVALID}}">
      <label for="position">Position</label>
      <span class="hint" id="position-hint">The lowest number stands first</span>
      {{>F_POSITION_ERROR}}
      <input class="w-xs" id="position" name="position" value="{{F_POSITION}}" inputmode="numeric" maxlength="3" autocomplete="off" aria-describedby="position-hint position-error"{{#F_POSITION_INVALID}} aria-invalid="true"{{/F_POSITION_INVALID}}>
    </div>
    <div class="row"><button class="btn btn-primary" data-busy="Saving">Save entry</button><a class="btn" href="/mgmt/menu.html">Leave the menu as it is</a></div>
  </div>
</form>
