{{%AUTOESCAPE context="HTML"}}<div class="plot{{#SMALL}} plot-sm{{/SMALL}}" data-slots="{{SLOTS}}" role="img" aria-label="{{WORDS}}">
    <ol class="plot-y" aria-hidden="true">{{#LINE}}<li>{{LINE_LABEL}}</li>{{/LINE}}</ol>
    <svg viewBox="{{VIEW_BOX}}" preserveAspectRatio="none" aria-hidden="true">
      <path class="grid" vector-effect="non-scaling-stroke" d="{{GRID}}"/>
      <path class="k1" d="{{LOWER}}"/><path class="k2" d="{{UPPER}}"/>{{#PART}}
      <path class="k1 part" d="{{LOWER_PART}}"/><path class="k2 part" d="{{UPPER_PART}}"/>{{/PART}}
      <path class="base" vector-effect="non-scaling-stroke" d="{{BASE}}"/>{{#REFERENCE}}
      <path class="ref" vector-effect="non-scaling-stroke" d="{{REFERENCE_PATH}}"/>{{/REFERENCE}}
    </svg>
    <ol class="plot-x thin{{#EDGE}} edge{{/EDGE}}" aria-hidden="true">{{#MARK}}<li>{{MARK_LABEL}}</li>{{/MARK}}</ol>
  </div>
