{{%AUTOESCAPE context="HTML"}}<nav class="crumbs" aria-label="Breadcrumb"><a href="/mgmt/index.html">Mgmt</a> <span aria-hidden="true">/</span> <a href="/mgmt/templates.html">Templates</a> <span aria-hidden="true">/</span> <span aria-current="page">{{#ADDS}}Add{{/ADDS}}{{#CHANGES}}Edit{{/CHANGES}}</span></nav>
<div class="page-head"><div>
  <h1>{{#ADDS}}Add a template{{/ADDS}}{{#CHANGES}}Edit template{{/CHANGES}}</h1>
  <p>Systems that were made from a template keep it, also when it is retired.</p>
</div></div>
{{>CONFLICT}}
<form class="card w-l" method="post" action="/mgmt/template_edit.html" novalidate>
  <input type="hidden" name="csrf" value="{{CSRF}}">
  {{#ADDS}}<input type="hidden" name="once" value="{{F_ONCE}}">{{/ADDS}}{{#CHANGES}}<input type="hidden" name="id" value="{{F_ID}}"><input type="hidden" name="version" value="{{F_VERSION}}">{{/CHANGES}}
  <div class="card-body stack">
    <div class="field{{#F_NAME_INVALID}} field-error{{/F_NAME_INVALID}}">
      <label for="name">Operating system</label>
      <span class="hint" id="name-hint">With its version, for example Debian 13</span>
      {{>F_NAME_ERROR}}
      <input id="name" name="name" class="w-m" value="{{F_NAME}}" maxlength="60" autocomplete="off" aria-describedby="name-hint name-error"{{#F_NAME_INVALID}} aria-invalid="true"{{/F_NAME_INVALID}}>
    </div>
    <div class="field{{#F_FAMILY_INVALID}} field-error{{/F_FAMILY_INVALID}}">
      <label for="family">Family</label>
      {{>F_FAMILY_ERROR}}
      <select id="family" name="family" class="w-m" aria-describedby="family-error"{{#F_FAMILY_INVALID}} aria-invalid="true"{{/F_FAMILY_INVALID}}>{{#ADDS}}<option value="">Choose a family</option>{{/ADDS}}
        <option value="linux"{{#LINUX}} selected{{/LINUX}}>Linux</option>
        <option value="freebsd"{{#FREEBSD}} selected{{/FREEBSD}}>FreeBSD</option>
      </select>
    </div>
    <div class="field{{#F_MACHINE_INVALID}} field-error{{/F_MACHINE_INVALID}}">
      <label for="machine">Hosts</label>
      {{>F_MACHINE_ERROR}}
      <select id="machine" name="machine" class="w-m" aria-describedby="machine-error"{{#F_MACHINE_INVALID}} aria-invalid="true"{{/F_MACHINE_INVALID}}>
        <option value=""{{#ON_ALL}} selected{{/ON_ALL}}>All hosts of the family</option>{{#MACHINE}}
        <option value="{{MACHINE_ID}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{MACHINE_NAME}}</option>{{/MACHINE}}
      </select>
    </div>
    <label class="check"><input type="checkbox" name="signup" value="1"{{#IN_SIGNUP}} checked{{/IN_SIGNUP}}> Offered in the order form</label>
    <label class="check"><input type="checkbox" name="signup-oss" value="1"{{#IN_SIGNUP_OSS}} checked{{/IN_SIGNUP_OSS}}> Offered to open-source projects</label>
    <div class="field{{#F_POSITION_INVALID}} field-error{{/F_POSITION_INVALID}}">
      <label for="position">Position</label>
      <span class="hint" id="position-hint">The lowest number stands first</span>
      {{>F_POSITION_ERROR}}
      <input class="w-xs" id="position" name="position" value="{{F_POSITION}}" inputmode="numeric" maxlength="3" autocomplete="off" aria-describedby="position-hint position-error"{{#F_POSITION_INVALID}} aria-invalid="true"{{/F_POSITION_INVALID}}>
    </div>
    {{#CHANGES}}<label class="check"><input type="checkbox" name="retired" value="1"{{#RETIRED}} checked{{/RETIRED}}> Retired: nothing new is made from it</label>{{/CHANGES}}
    <div class="row"><button class="btn btn-primary" data-busy="Saving">Save template</button><a class="btn" href="/mgmt/templates.html">Back without saving</a></div>
  </div>
</form>
